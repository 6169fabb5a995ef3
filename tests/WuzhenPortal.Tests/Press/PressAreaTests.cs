using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Tests.Seats;

namespace WuzhenPortal.Tests.Press;

/// <summary>Who comes into the press area, what the terms open, and whom one can reach.</summary>
public sealed class PressAreaTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Conference = "closing-press-conference";

    [Fact]
    public async Task The_press_area_tells_everybody_else_how_to_be_accredited()
    {
        (await portal.Visitor().GetPage("/en/press/area")).Location.ShouldNotBeNull().ShouldContain("/account/sign-in");
        var page = await (await portal.SignedInDelegate()).GetPage("/en/press/area");
        page.One(".empty a[href='/en/register']");
        page.Document.QuerySelector("a[href$='/press/area/pools']").ShouldBeNull();
        var applicant = await portal.ApplicantAsync();
        page = await (await portal.SignedIn(applicant)).GetPage("/en/press/area");
        page.MainText.ShouldContain("Where your registration for the press stands: Handed in");
        page.One($"a[href='/en/me/registrations/{await portal.ReferenceOf(applicant)}']");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task An_accredited_journalist_accepts_the_terms_and_is_cleared_from_then_on()
    {
        var journalist = await portal.JournalistAsync();
        var browser = await portal.SignedIn(journalist);
        (await browser.GetPage("/en/press")).One(".notice a[href='/en/press/terms']");
        var page = await browser.GetPage("/en/press/terms");
        page = await browser.Submit(page, "#accept");
        page.MainText.ShouldContain("Tick the box if you agree");
        (await portal.Send(new ReadPressTerms.Query(), journalist)).Standing.ShouldBe(PressStanding.Accredited);
        page = await browser.Follow(await browser.Submit(page, "#accept", values: [("Command.Agreed", "true")]));
        page.MainText.ShouldContain("What is under embargo is open to you now");
        (await portal.Send(new ReadPressTerms.Query(), journalist)).Standing.ShouldBe(PressStanding.Cleared);
        await portal.Send(new AcceptPressTerms.Command(PressClearance.Terms, true), journalist);
        (await portal.Db(db => db.EmbargoAcceptances.CountAsync(acceptance => acceptance.AccountId == journalist.Id))).ShouldBe(1);
        (await portal.Db(db => db.AuditEntries.CountAsync(entry => entry.Subject == nameof(EmbargoAcceptance) && entry.ActorId == journalist.Id))).ShouldBe(1);

        var visitor = await portal.Visitor().GetPage("/en/press/terms");
        visitor.Document.QuerySelector("#accept").ShouldBeNull();
        visitor.MainText.ShouldContain("Until that time you publish nothing of it");
        foreach (var outsider in new[] { await portal.CreateAccount(), await portal.ApplicantAsync(), await portal.OfficerAsync(), null })
        {
            await Should.ThrowAsync<Forbidden>(() => portal.Send(new AcceptPressTerms.Command(PressClearance.Terms, true), outsider));
        }
    }

    [Fact]
    public async Task Seats_of_press_conferences_are_for_accredited_journalists_alone()
    {
        var officer = await portal.OfficerAsync();
        var desk = await portal.SignedIn(officer);
        var page = await desk.GetPage("/en/organise/press");
        page.One($"a[href='/en/organise/press/conferences/{Conference}']");
        page = await desk.Follow(await desk.Submit(await desk.GetPage($"/en/organise/press/conferences/{Conference}"), values: [("Command.Capacity", "1"), ("Command.HeldBack", "0"), ("Command.IsOpen", "true")]));
        page.MainText.ShouldContain("Accredited journalists alone");
        (await desk.GetPage("/en/organise/seats")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Application.NotFound>(() => portal.Send(new PlanConferenceSeats.Command("opening-ceremony", null, 5, 0, true), officer));

        var (guest, journalist) = (await portal.ApprovedAsync(), await portal.JournalistAsync());
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new ReserveSeat.Command("sessions", Conference, false), guest))).Key.ShouldBe("Seats.OnlyPress");
        (await portal.Send(new ListMySeats.Query(), guest)).Others.ShouldNotContain(line => line.Seated.Slug == Conference);
        (await (await portal.SignedIn(journalist)).GetPage("/en/press/area")).One($"a[href='/en/me/seats/sessions/{Conference}']");
        (await portal.Send(new ReserveSeat.Command("sessions", Conference, false), journalist)).ShouldBe(SeatStatus.Confirmed);
    }

    [Fact]
    public async Task Contacts_are_public_and_on_duty_by_the_clock()
    {
        var desk = await portal.SignedIn(await portal.OfficerAsync());
        var page = await desk.Submit(await desk.GetPage("/en/organise/press/contacts/new"), values: [("Command.Contact.Name[en]", "Press desk"), ("Command.Contact.From", "2022-11-09"), ("Command.Contact.Until", "2022-11-11")]);
        page.MainText.ShouldContain("Fill in this field");
        page = await desk.Follow(await desk.Submit(page, values: [
            ("Command.Contact.Phone", "+86 573 8866 8866"), ("Command.Contact.Languages", "en"), ("Command.Contact.Opens", "20:00"), ("Command.Contact.Closes", "02:00")]));
        page.One("a[href*='/press/contacts/']").TextContent.ShouldNotBeEmpty();
        var hours = new ContactHours(new(2022, 11, 9), new(2022, 11, 11), new(20, 0), new(2, 0));
        hours.Covers(new(2022, 11, 10, 1, 59, 0)).ShouldBeTrue("past midnight");
        hours.Covers(new(2022, 11, 9, 1, 0, 0)).ShouldBeFalse("before the first day");
        hours.Covers(new(2022, 11, 12, 1, 0, 0)).ShouldBeTrue("the last night");
        hours.NextChange(new(2022, 11, 10, 1, 0, 0)).ShouldBe(new DateTime(2022, 11, 10, 2, 0, 0));
        hours.NextChange(new(2022, 11, 1, 1, 0, 0)).ShouldBe(new DateTime(2022, 11, 9, 20, 0, 0));
        hours.NextChange(new(2022, 11, 12, 3, 0, 0)).ShouldBeNull();

        var contact = (await portal.Visitor().GetPage("/en/press")).One("[aria-labelledby=contact]");
        contact.TextContent.ShouldContain("+86 573 8866 8866");
        contact.TextContent.ShouldNotContain("On duty now");
        portal.Clock.SetUtcNow(new DateTimeOffset(2022, 11, 10, 1, 30, 0, TimeSpan.FromHours(8)));
        await portal.ForgetKeptPagesAsync();
        (await portal.Visitor().GetPage("/en/press")).One("[aria-labelledby=contact]").TextContent.ShouldContain("On duty now");
        foreach (var role in new[] { Role.Editor, Role.Registrar })
        {
            (await (await portal.SignedInAs(role)).GetPage("/en/organise/press/contacts")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
