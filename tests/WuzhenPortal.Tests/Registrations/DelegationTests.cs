using System.Net;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>A delegation from the request to the last substitution.</summary>
public sealed class DelegationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task Somebody_asks_the_staff_approves_with_places_and_the_leader_adds_a_person(string segment)
    {
        var language = Language.BySegment(segment)!;
        var leader = await portal.CreateAccount(languageCode: language.Code);
        var browser = await portal.SignedIn(leader);
        var form = await browser.GetPage($"/{segment}/me/delegations/request");
        (await browser.Submit(form, values: ("Command.Fields.LatinName", "الرياض"))).Document.QuerySelectorAll(".field-validation-error").Length.ShouldBe(4);
        var asked = await browser.Submit(form, values: [
            ("Command.Fields.Kind", "Organisation"), ("Command.Fields.Country", "FR"), ("Command.Fields.LatinName", $"Institut {segment}"), ("Command.Fields.Name", $"研究所 {segment}"), ("Command.Places", "12"), ("Command.Note", "Hello")]);
        asked.Status.ShouldBe(HttpStatusCode.Redirect, asked.MainText);
        var home = asked.Location!;
        var code = home.Split('/')[^1];
        (await browser.GetPage(home)).Document.QuerySelector("a[href$='/add']").ShouldBeNull("nobody has approved it");

        var staff = await portal.SignedInAs(Role.Registrar);
        (await staff.GetPage($"/{segment}/organise/registrations/delegations")).One($"a[href='/{segment}/organise/registrations/delegations/{code}']");
        var desk = await staff.GetPage($"/{segment}/organise/registrations/delegations/{code}");
        desk.MainText.ShouldContain("Hello");
        (await staff.Submit(desk, form: "#quotas")).One(".error-summary");
        (await staff.Submit(desk, form: "#quotas", values: ("Approve.Places[delegate]", "2"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var add = await browser.GetPage($"{home}/add");
        var email = $"member-{segment}@example.org";
        var wrong = await browser.Submit(add, values: [("Command.Category", "delegate"), ("Command.Person.FamilyName", ""), ("Command.Person.Email", "x")]);
        wrong.One("#Command_Person_FamilyName-error");
        wrong.One("#Command_Person_Email-error");
        var added = await browser.Submit(add, values: [("Command.Category", "delegate"), ("Command.Person.FamilyName", "Dupont"), ("Command.Person.Email", $" {email.ToUpperInvariant()} "), ("Command.Person.LanguageCode", language.Code)]);
        added.Status.ShouldBe(HttpStatusCode.Redirect, added.MainText);
        var workspace = await browser.GetPage(home);
        workspace.MainText.ShouldContain("Dupont");
        workspace.Html.ShouldNotContain("Registrations.Delegations");
        var link = (await portal.Outbox(email)).Single();
        link.LanguageCode.ShouldBe(language.Code);
        (await portal.Outbox(leader.Email)).Select(mail => mail.Kind).ShouldBe(["DelegationRequested", "DelegationApproved"]);
        (await portal.Outbox()).Where(mail => mail.Kind.StartsWith("Delegation", StringComparison.Ordinal)).ShouldAllBe(mail => !mail.Html.Contains("Mail.Delegation") && !mail.Html.Contains("{0}"));
    }

    [Fact]
    public async Task A_request_is_declined_and_a_delegation_closed_with_a_reason_that_the_leader_reads()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.Send(new AskForDelegation.Command(Leading.Fields, 3, null), leader);
        var staff = await portal.SignedInAs(Role.Registrar);
        var desk = await staff.GetPage($"/en/organise/registrations/delegations/{code}");
        (await staff.Submit(desk, form: "#decline")).One("#Decline_Reason-error");
        (await staff.Submit(desk, form: "#decline", values: ("Decline.Reason", "No room is left."))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Submit(desk, form: "#quotas", values: ("Approve.Places[delegate]", "2"))).Status.ShouldBe(HttpStatusCode.Conflict, "a colleague was quicker");
        (await portal.Outbox(leader.Email))[^1].PlainText.ShouldContain("No room is left.");

        var given = await portal.DelegationAsync(leader, ("delegate", 2));
        var page = await staff.GetPage($"/en/organise/registrations/delegations/{given}");
        await staff.Submit(page, form: "#close", values: ("Close.Reason", "All is printed."));
        (await Should.ThrowAsync<RuleViolation>(() => portal.MemberAsync(leader, given, "late@example.org"))).Key.ShouldBe("Registrations.Delegations.NotOpen");
        (await (await portal.SignedIn(leader)).GetPage($"/en/me/delegations/{given}")).MainText.ShouldContain("All is printed.");
        await staff.Submit(await staff.GetPage($"/en/organise/registrations/delegations/{given}"), form: "#reopen");
        await portal.MemberAsync(leader, given, "late@example.org");
        (await portal.Db(db => db.AuditEntries.Where(entry => entry.Subject == "Delegation").Select(entry => entry.Action).ToListAsync())).ShouldBeSubsetOf(
            ["AskForDelegation", "DeclineDelegation", "GiveDelegation", "AcceptDelegationInvitation", "CloseDelegation", "ReopenDelegation", "ApproveDelegation"]);
    }

    [Fact]
    public async Task Many_who_add_at_once_never_fill_more_places_than_there_are_and_fewer_cannot_be_given()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 7), ("press", 1));
        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            try
            {
                await portal.Send(new AddDelegationMember.Command(code, Leading.Person($"rush{number}@example.org"), "delegate", false), leader);
                return true;
            }
            catch (RuleViolation full) when (full.Key == "Registrations.Delegations.NoPlaceLeft")
            {
                return false;
            }
        })));
        tries.Count(added => added).ShouldBe(7);
        (await portal.QuotaOf(code)).Used.ShouldBe(7);
        (await portal.MembersOf(code)).Count.ShouldBe(7);
        var staff = await portal.SignedInAs(Role.Registrar);
        var desk = await staff.GetPage($"/en/organise/registrations/delegations/{code}");
        (await staff.Submit(desk, form: "#quotas", values: ("Quotas.Places[delegate]", "6"))).One("#Quotas_Places_delegate_-error").TextContent.ShouldContain("7");
        await staff.Submit(desk, form: "#quotas", values: ("Quotas.Places[delegate]", "8"));
        await portal.MemberAsync(leader, code, "eighth@example.org");
    }

    [Fact]
    public async Task A_member_takes_the_place_by_the_link_once_completes_the_own_part_and_the_leader_sees_how_far()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 2));
        var (key, link) = await portal.MemberAsync(leader, code, "yue@example.org");
        var (person, stranger) = (await portal.CreateAccount(), await portal.CreateAccount());
        var browser = await portal.SignedIn(person);
        var question = await browser.GetPage($"/en/me/delegation-place?code={link}");
        question.MainText.ShouldContain("Kingdom of Saudi Arabia");
        (await browser.Submit(question)).Location.ShouldBe("/en/register/category");
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new AcceptDelegationPlace.Command(link), stranger))).Key.ShouldBe("Registrations.Delegations.LinkIsOver");
        (await (await portal.SignedIn(stranger)).GetPage($"/en/me/delegation-place?code={link}")).Document.QuerySelector("main form").ShouldBeNull();

        var draft = await portal.RegistrationOf(person);
        (draft.FamilyName, draft.GivenName, draft.BadgeName, draft.Nationality, draft.Organisation, draft.Position).ShouldBe(("Zhang", "Yue", "Yue Zhang", "SA", "Kingdom of Saudi Arabia", "Minister"));
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new SaveCategory.Command(draft.Version, "press", AttendanceMode.OnSite), person))).Key.ShouldBe("Registrations.Delegations.CategoryFixed");
        await portal.Db(db => db.ParticipantCategories.Where(category => category.Code == "delegate")
            .ExecuteUpdateAsync(set => set.SetProperty(category => category.ClosesAt, PortalFixture.Start).SetProperty(category => category.Access, CategoryAccess.Delegation)));
        try
        {
            var version = (await portal.Send(Applicant.Identity with { Version = draft.Version, Phone = "+86 573 8866 8866" }, person)).Version;
            await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), person);
        }
        finally
        {
            await portal.Db(db => db.ParticipantCategories.Where(category => category.Code == "delegate")
                .ExecuteUpdateAsync(set => set.SetProperty(category => category.ClosesAt, (DateTimeOffset?)null).SetProperty(category => category.Access, CategoryAccess.Anyone)));
        }

        var seen = await (await portal.SignedIn(leader)).GetPage($"/en/me/delegations/{code}");
        seen.One($"#m-{key} .state").TextContent.ShouldBe("Handed in");
        seen.Html.ShouldNotContain("8866 8866", Case.Sensitive, "what the person answers is the person's");
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new EditDelegationMember.Command(code, key, 1, Leading.Person("other@example.org")), leader))).Key.ShouldBe("Registrations.Delegations.MemberAnswered");
    }

    [Fact]
    public async Task A_substitute_keeps_the_place_and_the_order_and_who_leaves_is_withdrawn_and_told()
    {
        await using var own = await PortalFixture.StartAsync();
        var leader = await own.CreateAccount();
        var code = await own.DelegationAsync(leader, ("delegate", 1));
        var (key, link) = await own.MemberAsync(leader, code, "first@example.org");
        var person = await own.CreateAccount(languageCode: "ru");
        await own.Send(new AcceptDelegationPlace.Command(link), person, "ru");
        var reference = (await own.RegistrationOf(person)).Reference;
        await own.DraftRestAsync(person);
        await own.AdvanceAsync(reference, registration => registration.Approve(leader.Id, own.Clock.GetUtcNow()));
        await own.Send(new ArrangeDelegation.Command(code, key, ArrangeDelegation.Step.Head), leader);

        var browser = await own.SignedIn(leader);
        var page = await browser.GetPage($"/en/me/delegations/{code}/members/{key}");
        (await browser.Submit(page, form: "#replace", values: ("Replace.Person.FamilyName", "Li"))).One("#Replace_Person_Email-error");
        (await browser.Submit(page, form: "#replace", values: [("Replace.Person.FamilyName", "Li"), ("Replace.Person.Email", "second@example.org")])).Status.ShouldBe(HttpStatusCode.Redirect);
        var left = await own.RegistrationOf(person);
        left.Status.ShouldBe(RegistrationStatus.Withdrawn);
        left.Steps[^1].Reason.ShouldBe("Замена: это место в делегации занял другой участник.");
        (await own.Outbox(person.Email))[^1].Kind.ShouldBe("DelegationReplaced");
        (await own.Outbox("second@example.org")).Single().Kind.ShouldBe("DelegationPlace");
        (await own.QuotaOf(code)).Used.ShouldBe(1);
        (await own.MembersOf(code)).Select(member => (member.FamilyName, member.State, member.IsHead, member.Rank)).ShouldBe(
            [("Zhang", DelegationMemberState.Replaced, true, 1), ("Li", DelegationMemberState.Invited, true, 1)]);
        (await (await own.SignedIn(leader)).GetPage($"/en/me/delegations/{code}")).MainText.ShouldContain("Instead came Li");
        (await browser.GetPage($"/en/me/delegations/{code}/members/{key}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var second = (await own.MembersOf(code))[^1].Key;
        await own.Db(db => db.Summits.Where(summit => summit.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(summit => summit.EndsOn, new DateOnly(2022, 10, 20))));
        await own.Send(new SubstituteDelegationMember.Command(code, second, Leading.Person("third@example.org")), leader);
        own.Clock.Advance(TimeSpan.FromDays(1));
        var third = (await own.MembersOf(code))[^1].Key;
        (await Should.ThrowAsync<RuleViolation>(() => own.Send(new SubstituteDelegationMember.Command(code, third, Leading.Person("fourth@example.org")), leader))).Key.ShouldBe("Registrations.Delegations.Over");
    }

    [Fact]
    public async Task The_order_of_precedence_is_moved_by_buttons_and_the_head_comes_first()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 3));
        foreach (var family in new[] { "Abe", "Bell", "Cruz" })
        {
            await portal.Send(new AddDelegationMember.Command(code, Leading.Person($"{family}@example.org", family), "delegate", false), leader);
        }

        var browser = await portal.SignedIn(leader);
        async Task<IEnumerable<string>> Press(string step, string family)
        {
            var page = await browser.GetPage($"/en/me/delegations/{code}");
            var key = (await portal.MembersOf(code)).Single(member => member.FamilyName == family).Key;
            await browser.Submit(page, form: "#roll", button: $"button[value='{step}:{key}']");
            return (await browser.GetPage($"/en/me/delegations/{code}")).Document.QuerySelectorAll("#roll tbody th a").Select(link => link.TextContent.Split(' ')[^1]);
        }

        (await Press("Up", "Cruz")).ShouldBe(["Abe", "Cruz", "Bell"]);
        (await Press("Down", "Abe")).ShouldBe(["Cruz", "Abe", "Bell"]);
        (await Press("Head", "Bell")).ShouldBe(["Bell", "Cruz", "Abe"]);
        (await Press("Head", "Abe")).ShouldBe(["Abe", "Cruz", "Bell"]);
    }

    [Fact]
    public async Task Only_those_who_have_not_answered_are_reminded_and_once_a_day()
    {
        await using var own = await PortalFixture.StartAsync();
        var leader = await own.CreateAccount();
        var code = await own.DelegationAsync(leader, ("delegate", 3));
        var (_, link) = await own.MemberAsync(leader, code, "answers@example.org");
        var (_, earlier) = await own.MemberAsync(leader, code, "waits@example.org");
        await own.Send(new AddDelegationMember.Command(code, Leading.Person("later@example.org"), "delegate", false), leader);
        await own.Send(new AcceptDelegationPlace.Command(link), await own.CreateAccount());
        (await own.Send(new SendDelegationLinks.Command(code, SendDelegationLinks.Whom.Unanswered, null), leader)).ShouldBe(0);
        own.Clock.Advance(TimeSpan.FromDays(1));
        var browser = await own.SignedIn(leader);
        var page = await browser.GetPage($"/en/me/delegations/{code}");
        await browser.Submit(page, form: "#send-links", button: "button[value=Unanswered]");
        await browser.Submit(page, form: "#send-links", button: "button[value=WithoutLink]");
        (await own.Outbox("waits@example.org")).Select(mail => mail.Kind).ShouldBe(["DelegationPlace", "DelegationReminder"]);
        (await own.Outbox("answers@example.org")).Count.ShouldBe(1);
        (await own.Outbox("later@example.org")).Single().Kind.ShouldBe("DelegationPlace");
        (await own.Send(new OpenDelegationPlace.Query(earlier), leader)).Delegation.ShouldBeNull("the reminder has a link of its own");
    }

    [Fact]
    public async Task Whoever_is_removed_gives_the_place_back_and_a_corrected_address_ends_the_link()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 1));
        var (key, link) = await portal.MemberAsync(leader, code, "gone@example.org");
        var browser = await portal.SignedIn(leader);
        var page = await browser.GetPage($"/en/me/delegations/{code}/members/{key}");
        (await browser.Submit(page, form: "#edit", values: ("Command.Person.Email", "gone2@example.org"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Send(new OpenDelegationPlace.Query(link), leader)).Delegation.ShouldBeNull("it went to another address");
        page = await browser.GetPage($"/en/me/delegations/{code}/members/{key}");
        await browser.Submit(page, form: "#link");
        var sent = await portal.CodeInMailTo("gone2@example.org");
        await browser.Submit(page, form: "#remove");
        (await portal.Outbox("gone2@example.org"))[^1].Kind.ShouldBe("DelegationRemoved");
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new AcceptDelegationPlace.Command(sent), leader))).Key.ShouldBe("Registrations.Delegations.LinkIsOver");
        (await portal.QuotaOf(code)).Used.ShouldBe(0);
        await portal.MemberAsync(leader, code, "gone2@example.org");
    }

    [Fact]
    public async Task Who_has_a_registration_of_the_own_or_another_place_is_told_what_to_do()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 3));
        var (submitted, drafted) = (await portal.CreateAccount(), await portal.CreateAccount());
        await portal.SubmittedAsync(submitted);
        await portal.DraftAsync(drafted);
        var (_, one) = await portal.MemberAsync(leader, code, "one@example.org");
        var (_, two) = await portal.MemberAsync(leader, code, "two@example.org");
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new AcceptDelegationPlace.Command(one), submitted))).Key.ShouldBe("Registrations.Delegations.RegisteredAlready");
        await portal.Send(new AcceptDelegationPlace.Command(one), drafted);
        (await portal.RegistrationOf(drafted)).FamilyName.ShouldBe("Al-Khwarizmi", "what the person typed stays");
        (await Should.ThrowAsync<RuleViolation>(() => portal.Send(new AcceptDelegationPlace.Command(two), drafted))).Key.ShouldBe("Registrations.Delegations.JoinedAlready");
    }

    [Fact]
    public async Task To_anybody_else_a_delegation_does_not_exist_whatever_is_asked_or_sent()
    {
        var (leader, other) = (await portal.CreateAccount(), await portal.CreateAccount());
        var code = await portal.DelegationAsync(leader, ("delegate", 5));
        var theirs = await portal.DelegationAsync(other, ("delegate", 5));
        var (key, link) = await portal.MemberAsync(leader, code, "secret@example.org");
        var list = await portal.Send(new UploadDelegationList.Command(code, "A\t\t\ta@example.org", null, null, "en"), leader);
        var member = await portal.CreateAccount();
        await portal.Send(new AcceptDelegationPlace.Command(link), member);
        foreach (var stranger in new[] { other, member, await portal.CreateAccount(), await portal.CreateAccount(roles: Role.Registrar) })
        {
            var browser = await portal.SignedIn(stranger);
            var token = KeyValuePair.Create("form-token", (await browser.GetPage("/en/me/delegations/request")).One("input[name=form-token]").GetAttribute("value")!);
            foreach (var page in new[] { "", "/add", $"/members/{key}", "/list", $"/list/{list}", "?handler=Table", "/list?handler=Template" })
            {
                (await browser.GetPage($"/en/me/delegations/{code}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
            }

            KeyValuePair<string, string>[] person = [token, new("Command.Person.FamilyName", "X"), new("Command.Person.Email", "x@example.org"), new("Command.Person.LanguageCode", "en"), new("Command.Category", "delegate"),
                new("Replace.Person.FamilyName", "X"), new("Replace.Person.Email", "x@example.org"), new("Replace.Person.LanguageCode", "en"), new("Whom", "WithoutLink"), new("Move", $"Head:{key}"),
                new("Command.Text", "X\t\t\tx@example.org"), new("Command.LanguageCode", "en"), new("Cells[1:Email]", "x@example.org")];
            foreach (var post in new[] { "/add", $"/members/{key}", $"/members/{key}?handler=Link", $"/members/{key}?handler=Replace", $"/members/{key}?handler=Remove", "?handler=Links", "?handler=Arrange", $"/members/{key}?handler=Order", "/list", $"/list/{list}", $"/list/{list}?handler=Correct" })
            {
                (await browser.Post($"/en/me/delegations/{code}{post}", person)).Status.ShouldBe(HttpStatusCode.NotFound, post);
            }
        }

        // A key or a list of one delegation opens nothing in another that the sender does lead.
        await Should.ThrowAsync<NotFound>(() => portal.Send(new OpenDelegationMember.Query(theirs, key), other));
        await Should.ThrowAsync<NotFound>(() => portal.Send(new RemoveDelegationMember.Command(theirs, key), other));
        await Should.ThrowAsync<NotFound>(() => portal.Send(new ReviewDelegationList.Query(theirs, list), other));
        await Should.ThrowAsync<NotFound>(() => portal.Send(new ApplyDelegationList.Command(theirs, list, true, false), other));
        await Should.ThrowAsync<Forbidden>(() => portal.Send(new OpenDelegation.Query(code), leader));
        (await portal.MembersOf(code)).Count.ShouldBe(1);
    }
}
