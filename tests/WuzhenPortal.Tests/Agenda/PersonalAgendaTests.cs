using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>Stars of people who are signed in are kept with the account.</summary>
public sealed class PersonalAgendaTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task What_one_device_stars_another_one_shows_without_scripts()
    {
        var account = await portal.CreateAccount();
        var code = await portal.CodeAsync("/en/sessions/opening-ceremony");
        (await KeepAsync(await portal.SignedIn(account), added: code)).ShouldBe([code]);
        var page = await (await portal.SignedIn(account)).GetPage("/ar/agenda/mine");
        page.One(".session-row h3 a").GetAttribute("href").ShouldBe("/ar/sessions/opening-ceremony");
        page.One("#mine").GetAttribute("data-is-shared").ShouldBe("false");
        (await (await portal.SignedInDelegate()).GetPage("/en/agenda/mine")).One(".empty");
        (await portal.Visitor().GetPage("/en/agenda/mine")).One(".empty");
    }

    [Fact]
    public async Task Two_devices_add_and_remove_without_undoing_each_other()
    {
        var account = await portal.CreateAccount();
        var (phone, desk) = (await portal.SignedIn(account), await portal.SignedIn(account));
        await KeepAsync(phone, added: "AAAAAA,BBBBBB");
        await KeepAsync(desk, added: "CCCCCC", removed: "AAAAAA");
        (await KeepAsync(phone)).ShouldBe(["BBBBBB", "CCCCCC"]);
    }

    [Fact]
    public async Task No_more_is_kept_than_a_person_may_star_and_nothing_that_is_no_code()
    {
        var browser = await portal.SignedInDelegate();
        var many = string.Join(',', Enumerable.Range(0, PersonalAgenda.MostStars + 20).Select(number => $"{number:D6}"));
        (await KeepAsync(browser, added: many)).Length.ShouldBe(PersonalAgenda.MostStars);
        (await KeepAsync(await portal.SignedInDelegate(), added: "<b>,short,PQRSTU,'; drop")).ShouldBe(["PQRSTU"]);
    }

    [Fact]
    public async Task Only_who_is_signed_in_can_keep_stars_and_only_with_a_token()
    {
        await Should.ThrowAsync<Forbidden>(portal.Send(new KeepStars.Command("GHJKLM", null), null));
        (await (await portal.SignedInDelegate()).Post("/en/agenda/mine?handler=Keep", KeyValuePair.Create("added", "GHJKLM"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.Db(db => db.PersonalAgendas.CountAsync(agenda => agenda.Codes == "GHJKLM"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_turns_mails_about_changes_off_and_on()
    {
        var account = await portal.CreateAccount();
        var browser = await portal.SignedIn(account);
        var page = await browser.GetPage("/fr/agenda/mine");
        page.One("[name=WantsMails]").HasAttribute("checked").ShouldBeTrue();
        var off = await browser.Follow(await browser.Submit(page, "form[action*=Mails]", values: [("WantsMails", null)]));
        off.One("[name=WantsMails]").HasAttribute("checked").ShouldBeFalse();
        off.One(".notice.ok");
        (await portal.Db(db => db.PersonalAgendas.SingleAsync(agenda => agenda.AccountId == account.Id))).WantsMails.ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_of_a_visitor_names_no_account_and_is_kept_for_all()
    {
        await (await portal.SignedInDelegate()).GetPage("/en/agenda/all");
        (await portal.Visitor().GetPage("/en/agenda/all")).One("#agenda-tools").GetAttribute("data-owner").ShouldBeNullOrEmpty();
    }

    private static async Task<string[]> KeepAsync(HttpClient browser, string added = "", string removed = "")
    {
        var token = (await browser.GetPage("/en/agenda/mine")).One("[name=form-token]").GetAttribute("value")!;
        var answer = await browser.Post(
            "/en/agenda/mine?handler=Keep",
            KeyValuePair.Create("added", added), KeyValuePair.Create("removed", removed), KeyValuePair.Create("form-token", token));
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Html).RootElement.GetProperty("stars").Deserialize<string[]>()!;
    }
}
