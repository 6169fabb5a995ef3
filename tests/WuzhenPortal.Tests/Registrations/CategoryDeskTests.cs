using System.Net;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>The staff makes, changes, orders and puts away categories.</summary>
public sealed class CategoryDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Desk = "/en/organise/registrations/categories";

    [Fact]
    public async Task A_registrar_makes_a_category_that_people_then_see_and_removes_it_while_nobody_uses_it()
    {
        var desk = await portal.SignedInAs(Role.Registrar);
        var form = await desk.GetPage($"{Desk}/new");
        var refused = await desk.Submit(form, "#category", values: [
            ("Command.Category.Name[en]", ""), ("Command.Category.Capacity", "many"), ("Command.Category.OpensDay", "2022-10-01"), ("Command.Category.ClosesDay", "2022-09-01")]);
        refused.One("#Command_Category_Capacity").GetAttribute("value").ShouldBe("many");
        refused.One("#Command_Category_Capacity-error");
        refused = await desk.Submit(refused, "#category", values: [("Command.Category.Name[en]", "Young Envoy"), ("Command.Category.Capacity", "12")]);
        refused.One("#Command_Category_ClosesDay-error").TextContent.ShouldContain("before it opens");
        (await desk.Submit(refused, "#category", values: [
            ("Command.Category.ClosesDay", "2022-11-01"), ("Command.Category.Colour", "Plum"), ("Command.Category.Zones", "Plenary"), ("Command.Category.Zones", "Expo")])).Location.ShouldBe(Desk);
        (await portal.Visitor().GetPage("/en/register")).MainText.ShouldContain("Young Envoy");
        var opened = await portal.SendAsOperator(new OpenCategory.Query("young-envoy"));
        opened.Stored.ShouldSatisfyAllConditions(
            stored => stored.Capacity.ShouldBe(12), stored => stored.Colour.ShouldBe(BadgeColour.Plum), stored => stored.Zones.ShouldBe([BadgeZones.Plenary, BadgeZones.Expo]),
            stored => stored.OpensDay.ShouldBe(new DateOnly(2022, 10, 1)), stored => stored.ClosesDay.ShouldBe(new DateOnly(2022, 11, 1)), stored => stored.ClosesTime.ShouldBeNull());

        var first = await portal.SendAsOperator(new ListCategories.Query());
        await desk.Submit(await desk.GetPage(Desk), "tr:has(a[href$='young-envoy']) form", "button[value=true]");
        var moved = await portal.SendAsOperator(new ListCategories.Query());
        moved.Select(row => row.Code).ToList().IndexOf("young-envoy").ShouldBe(first.Count - 2);
        (await desk.Submit(await desk.GetPage($"{Desk}/young-envoy"), "#archive", "button[formaction*='Remove']")).Location.ShouldBe(Desk);
        (await desk.GetPage($"{Desk}/young-envoy")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_category_in_use_is_archived_and_not_removed()
    {
        var person = await portal.CreateAccount();
        await portal.Send(new SaveCategory.Command(null, "exhibitor", AttendanceMode.OnSite), person);
        var desk = await portal.SignedInAs(Role.Registrar);
        var page = await desk.GetPage($"{Desk}/exhibitor");
        page.Document.QuerySelector("button[formaction*='Remove']").ShouldBeNull();
        var opened = await portal.SendAsOperator(new OpenCategory.Query("exhibitor"));
        (await Should.ThrowAsync<RuleViolation>(portal.SendAsOperator(new RemoveCategory.Command("exhibitor", opened.Version)))).Key.ShouldBe("Registrations.Categories.IsUsed");
        await desk.Submit(page, "#archive", "button[name=isArchived]");
        (await portal.Visitor().GetPage("/en/register")).Document.QuerySelectorAll("h3").ShouldNotContain(title => title.TextContent == "Exhibitor");
        (await portal.Send(new SaveCategory.Command(null, "exhibitor", AttendanceMode.OnSite), await portal.CreateAccount())).Problems.ShouldHaveSingleItem().Key.ShouldBe("Registrations.Closed");
        await desk.Submit(await desk.GetPage($"{Desk}/exhibitor"), "#archive", "button[name=isArchived]");
        (await portal.SendAsOperator(new OpenCategory.Query("exhibitor"))).IsArchived.ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_of_two_who_save_sees_both_versions_and_others_may_change_nothing()
    {
        var desk = await portal.SignedInAs(Role.Registrar);
        var page = await desk.GetPage($"{Desk}/speaker");
        await portal.SetAsync(category => category with { Capacity = 40 }, "speaker");
        var conflict = await desk.Submit(page, "#category", values: [("Command.Category.Capacity", "30")]);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.One("#conflict").TextContent.ShouldContain("40");
        (await desk.Submit(conflict, "#category")).Location.ShouldBe(Desk);
        (await portal.SendAsOperator(new OpenCategory.Query("speaker"))).Stored.Capacity.ShouldBe(30);
        var fields = CategoryFields.Nothing with { Name = LocalizedText.Of("en", "Mine") };
        foreach (var other in new[] { await portal.CreateAccount(), await portal.CreateAccount(roles: Role.AgendaManager) })
        {
            await Should.ThrowAsync<Forbidden>(portal.Send(new CreateCategory.Command(fields), other));
            await Should.ThrowAsync<Forbidden>(portal.Send(new EditCategory.Command("speaker", 0, fields), other));
            await Should.ThrowAsync<Forbidden>(portal.Send(new ListWaiting.Query(null, 1), other));
        }
    }
}
