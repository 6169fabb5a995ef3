using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>A draft keeps what is typed, and loses nothing to a second device.</summary>
public sealed class DraftTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly SaveIdentity.Command Nothing = new(null, null, null, null, null, null, null, null);

    [Fact]
    public async Task The_script_keeps_half_filled_answers_for_any_device()
    {
        var account = await portal.CreateAccount();
        var phone = await portal.SignedIn(account);
        var page = await phone.GetPage("/en/register/identity");
        page.One("main form [data-autosave]").GetAttribute("data-autosave").ShouldBe("?handler=Keep");
        var form = page.Form();
        form.SetAttribute("action", "/en/register/identity?handler=Keep");
        var kept = await phone.Submit(page, form, "none", ("Command.FamilyName", "  王2 "), ("Command.Phone", "+966 5"));
        kept.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var version = JsonDocument.Parse(kept.Html).RootElement.GetProperty("version").GetInt32();

        var desk = await (await portal.SignedIn(account)).GetPage("/zh/register/identity");
        desk.One("#Command_FamilyName").GetAttribute("value").ShouldBe("王2");
        desk.One("#Command_Phone").GetAttribute("value").ShouldBe("+966 5");
        desk.One("input[name='Command.Version']").GetAttribute("value").ShouldBe($"{version}");
        (await portal.Db(db => db.AuditEntries.AnyAsync(entry => entry.ActorId == account.Id))).ShouldBeFalse("a person's own draft is nobody's record");
    }

    [Fact]
    public async Task Next_refuses_beside_each_field_and_keeps_all_that_was_typed()
    {
        var account = await portal.CreateAccount();
        var browser = await portal.SignedIn(account);
        var page = await browser.GetPage("/en/register/identity");
        var refused = await browser.Submit(page, values: [("Command.FamilyName", "王芳"), ("Command.GivenName", "Fang"), ("Command.Nationality", "CN"), ("Command.Phone", "+86 5")]);
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One("#Command_FamilyName-error").TextContent.ShouldContain("Latin");
        refused.One("#Command_Phone-error").TextContent.ShouldContain("digits are missing");
        refused.Document.QuerySelectorAll(".error-summary li").Length.ShouldBe(3);
        refused.One("#Command_FamilyName").GetAttribute("value").ShouldBe("王芳");
        refused.One("#Command_GivenName").GetAttribute("value").ShouldBe("Fang");
        refused.One("#Command_Nationality option[selected]").GetAttribute("value").ShouldBe("CN");
        (await portal.RegistrationOf(account)).Phone.ShouldBe("+86 5");

        var put = await browser.Submit(refused, values: [("Command.FamilyName", "Wang"), ("Command.BadgeName", "Fang Wang"), ("Command.Phone", "+86 573 8866 8866")]);
        put.Location.ShouldBe("/en/register/organisation");
    }

    [Fact]
    public async Task Back_keeps_what_is_typed_and_never_refuses()
    {
        var account = await portal.CreateAccount();
        var browser = await portal.SignedIn(account);
        var page = await browser.GetPage("/en/register/organisation");
        var back = await browser.Submit(page, button: "button[formaction]", values: ("Command.Position", "Scholar"));
        back.Location.ShouldBe("/en/register/identity");
        (await browser.GetPage("/en/register/organisation")).One("#Command_Position").GetAttribute("value").ShouldBe("Scholar");
    }

    [Fact]
    public async Task Two_devices_at_once_see_both_versions_and_choose()
    {
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        var phone = await portal.SignedIn(account);
        var desk = await portal.SignedIn(account);
        var onPhone = await phone.GetPage("/en/register/organisation");
        var onDesk = await desk.GetPage("/en/register/organisation");
        (await phone.Submit(onPhone, values: ("Command.Organisation", "From the phone"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var clash = await desk.Submit(onDesk, values: ("Command.Organisation", "From the desk"));
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.One("table.data").TextContent.ShouldContain("From the phone");
        clash.One("table.data mark").TextContent.ShouldBe("From the desk");
        (await portal.RegistrationOf(account)).Organisation.ShouldBe("From the phone");

        (await desk.Submit(clash)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.RegistrationOf(account)).Organisation.ShouldBe("From the desk");
    }

    [Fact]
    public async Task The_same_answers_sent_twice_are_no_clash()
    {
        var account = await portal.CreateAccount();
        var version = await portal.DraftAsync(account);
        var same = new SaveOrganisation.Command(0, "House of Wisdom", "Scholar", "IQ");
        (await portal.Send(same, account)).Version.ShouldBe(version);
    }

    [Fact]
    public async Task Two_devices_that_start_at_once_share_one_draft()
    {
        var account = await portal.CreateAccount();
        var commands = Enumerable.Range(0, 6).Select(device => portal.Send(new SaveCategory.Command(null, "press", AttendanceMode.Online), account));
        await Task.WhenAll(commands);
        (await portal.Db(db => db.Registrations.CountAsync(registration => registration.AccountId == account.Id))).ShouldBe(1);
        await Should.ThrowAsync<Conflict>(portal.Send(new SaveCategory.Command(null, "speaker", AttendanceMode.Online), account));
    }

    [Fact]
    public async Task Only_one_registration_of_a_person_is_alive()
    {
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        var first = await portal.RegistrationOf(account);
        await Should.ThrowAsync<DbUpdateException>(portal.Db(async db =>
        {
            db.Registrations.Add(new Registration(first.SummitId, account.Id, RegistrationReference.New(2022), "en", "x@example.org", PortalFixture.Start));
            await db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData("Command.Category", "emperor")]
    [InlineData("Command.Mode", "Telepathy")]
    public async Task A_made_up_choice_comes_back_beside_its_field(string name, string value)
    {
        var browser = await portal.SignedInDelegate();
        var page = await browser.GetPage("/en/register/category");
        var refused = await browser.Submit(page, values: (name, value));
        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.One($".error-summary a[href='#{name.Replace('.', '_')}']");
    }

    [Fact]
    public async Task What_could_not_be_stored_is_refused_even_half_filled()
    {
        var account = await portal.CreateAccount();
        await Should.ThrowAsync<FluentValidation.ValidationException>(portal.Send(Nothing with { FamilyName = new string('a', 101) }, account));
        await Should.ThrowAsync<FluentValidation.ValidationException>(portal.Send(Nothing with { Nationality = "ZZ" }, account));
        await Should.ThrowAsync<FluentValidation.ValidationException>(portal.Send(Nothing with { Phone = new string('1', 41) }, account));
    }

    [Fact]
    public async Task An_online_exhibitor_is_kept_in_the_draft_and_refused_at_next()
    {
        var kept = await portal.Send(new SaveCategory.Command(null, "exhibitor", AttendanceMode.Online), await portal.CreateAccount());
        kept.Problems.ShouldHaveSingleItem().Key.ShouldBe("Registrations.ModeNotOffered");
    }

    [Fact]
    public async Task A_closed_category_is_refused_and_closes_the_start()
    {
        await using var closed = await PortalFixture.StartAsync();
        var late = await closed.CreateAccount();
        await closed.DraftAsync(late);
        var version = (await closed.RegistrationOf(late)).Version;
        await closed.Db(db => db.ParticipantCategories.Where(category => category.Code == "delegate")
            .ExecuteUpdateAsync(set => set.SetProperty(category => category.ClosesAt, PortalFixture.Start.AddDays(-1).ToUniversalTime())));
        (await closed.Send(new SaveCategory.Command(null, "delegate", AttendanceMode.OnSite), await closed.CreateAccount())).Problems.ShouldContain(problem => problem.Key == "Registrations.Closed");
        (await Should.ThrowAsync<RuleViolation>(closed.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), late))).Key.ShouldBe("Registrations.Closed");

        await closed.Db(db => db.ParticipantCategories.ExecuteUpdateAsync(set => set.SetProperty(category => category.OpensAt, PortalFixture.Start.AddDays(3).ToUniversalTime())));
        await closed.ForgetKeptPagesAsync();
        var page = await closed.Visitor().GetPage("/en/register");
        page.Document.QuerySelector("main a[href='/en/register/category']").ShouldBeNull();
        page.MainText.ShouldContain("Registration opens on 23 October 2022");
        (await Should.ThrowAsync<RuleViolation>(closed.Send(Nothing, await closed.CreateAccount()))).Key.ShouldBe("Registrations.AllClosed");
    }
}
