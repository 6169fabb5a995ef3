using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Organisers;
using WuzhenPortal.Tests.Press;
using WuzhenPortal.Tests.Publications;
using WuzhenPortal.Tests.Registrations;
using WuzhenPortal.Tests.Speakers;
using WuzhenPortal.Tests.Summits;

namespace WuzhenPortal.Tests.Hosting;

/// <summary>What holds for each page there is, in each language: also for those that are still to come.</summary>
public sealed class EveryPageTests(EveryPageTests.Inhabited portal, ArchiveReadingTests.Archived archive) : IClassFixture<EveryPageTests.Inhabited>, IClassFixture<ArchiveReadingTests.Archived>
{
    public static TheoryData<string> Segments => [.. Language.All.Select(language => language.Segment)];

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task Visitors_read_it_in_their_language_and_search_engines_find_it(string segment)
    {
        var language = Language.BySegment(segment)!;
        var visitor = portal.Visitor();
        var faults = new List<string>();
        foreach (var path in portal.Pages.Where(page => !page.IsPersonal).Select(page => page.Path))
        {
            var page = await visitor.GetPage($"/{segment}{path}");
            faults.AddRange(PageFaults.Of(page, language, $"/{segment}{path}"));
        }

        foreach (var path in portal.Pages.Where(page => page.IsForEverybody).Select(page => page.Path))
        {
            faults.AddRange(PageFaults.OfReach(await visitor.GetPage($"/{segment}{path}"), language, path == "/" ? "" : path));
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task People_read_their_own_in_their_language_and_no_cache_keeps_it(string segment)
    {
        var language = Language.BySegment(segment)!;
        var (own, press, staff) = (await portal.SignedIn(portal.Applicant), await portal.SignedIn(portal.Journalist), await portal.SignedIn(portal.Administrator));
        var faults = new List<string>();
        foreach (var address in portal.Pages.Where(page => page.IsPersonal))
        {
            var page = await (address.IsOfTheBackOffice ? staff : address.IsOfTheJournalist ? press : own).GetPage($"/{segment}{address.Path}");
            faults.AddRange(PageFaults.Of(page, language, $"/{segment}{address.Path}"));
            if (page.Response.Headers.CacheControl is not { NoStore: true })
            {
                faults.Add($"/{segment}{address.Path} may be kept: {page.Response.Headers.CacheControl}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Segments))]
    public async Task The_archive_shows_it_under_its_year_and_the_current_summit_without(string segment)
    {
        var language = Language.BySegment(segment)!;
        var faults = new List<string>();
        foreach (var path in EveryPage.OfTheArchive(archive))
        {
            var page = await archive.Visitor().GetPage($"/{segment}{path}");
            faults.AddRange(PageFaults.Of(page, language, $"/{segment}{path}"));
            if (!EveryPage.Unlisted.Contains(path["/2022".Length..]))
            {
                faults.AddRange(PageFaults.OfReach(page, language, path));
            }

            if ((await portal.Visitor().GetPage($"/{segment}{path}")).Location != $"/{segment}{path["/2022".Length..]}")
            {
                faults.Add($"/{segment}{path} does not lead to the address without a year");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_it_leads_to_is_missing()
    {
        var (visitor, own, press, staff) = (portal.Visitor(), await portal.SignedIn(portal.Applicant), await portal.SignedIn(portal.Journalist), await portal.SignedIn(portal.Administrator));
        var (missing, asked) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var address in portal.Pages)
        {
            var browser = address.IsOfTheBackOffice ? staff : address.IsOfTheJournalist ? press : address.IsPersonal ? own : visitor;
            foreach (var link in PageFaults.Links(await browser.GetPage($"/en{address.Path}")).Where(asked.Add))
            {
                using var answer = await browser.GetAsync(new Uri(link, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
                {
                    missing.Add($"/en{address.Path} → {link} answers {(int)answer.StatusCode}");
                }
            }
        }

        missing.ShouldBeEmpty();
        asked.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task The_back_office_refuses_whoever_has_no_part_in_it()
    {
        var (visitor, other) = (portal.Visitor(), await portal.SignedInDelegate());
        var staff = new List<HttpClient>();
        foreach (var role in Enum.GetValues<Role>().Except([Role.Administrator]))
        {
            staff.Add(await portal.SignedInAs(role));
        }

        var faults = new List<string>();
        foreach (var address in portal.Pages.Where(page => page.IsOfTheBackOffice))
        {
            var path = $"/fr{address.Path}";
            var refused = (await Task.WhenAll(staff.Select(browser => browser.GetPage(path)))).Select(page => page.Status).ToList();
            Note(path, "sends a visitor to sign in", (await visitor.GetPage(path)).Location == $"/fr/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
            Note(path, "refuses a delegate", (await other.GetPage(path)).Status == HttpStatusCode.Forbidden);
            Note(path, "opens or refuses", refused.TrueForAll(status => status is HttpStatusCode.OK or HttpStatusCode.Forbidden or HttpStatusCode.NotFound));
            Note(path, "refuses staff of other areas", address.Path is "/organise" or "/organise/search" || refused.Contains(HttpStatusCode.Forbidden));
            foreach (var form in await EveryPage.FormsAsync(portal, address))
            {
                var token = KeyValuePair.Create("form-token", await TokenOf(other));
                Note(path + form, "refuses what a delegate sends", (await other.Post(path + form, token)).Status == HttpStatusCode.Forbidden);
                var stranger = staff[Math.Max(0, refused.IndexOf(HttpStatusCode.Forbidden))];
                Note(path + form, "refuses what other staff send",
                    !refused.Contains(HttpStatusCode.Forbidden) || (await stranger.Post(path + form, KeyValuePair.Create("form-token", await TokenOf(stranger)))).Status == HttpStatusCode.Forbidden);
            }
        }

        faults.ShouldBeEmpty();

        void Note(string path, string what, bool holds) => faults.AddRange(holds ? [] : [$"{path} never {what}"]);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_whoever_sends_it()
    {
        var (own, staff) = (await portal.SignedIn(portal.Applicant), await portal.SignedIn(portal.Administrator));
        var (taken, forms) = (new List<string>(), 0);
        foreach (var address in portal.Pages)
        {
            foreach (var form in await EveryPage.FormsAsync(portal, address))
            {
                forms++;
                foreach (var browser in new[] { portal.Visitor(), own, staff })
                {
                    var answer = await browser.Post($"/en{address.Path}{form}", KeyValuePair.Create("Command.Version", "1"));
                    taken.AddRange(answer.Status == HttpStatusCode.BadRequest ? [] : [$"{address.Path}{form} answers {(int)answer.Status}"]);
                }
            }
        }

        taken.ShouldBeEmpty();
        forms.ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task A_form_that_comes_empty_is_answered_and_never_fails()
    {
        // What is removed here is not to be missed elsewhere.
        await using var touched = new Inhabited();
        await ((IAsyncLifetime)touched).InitializeAsync();
        var (own, staff) = (await touched.SignedIn(await touched.CreateAccount()), await touched.SignedIn(touched.Administrator));
        var failed = new List<string>();
        foreach (var address in touched.Pages.Where(page => page.Path != "/account/sign-out"))
        {
            foreach (var form in await EveryPage.FormsAsync(touched, address))
            {
                var browser = address.IsOfTheBackOffice ? staff : own;
                var answer = await browser.Post($"/en{address.Path}{form}", KeyValuePair.Create("form-token", await TokenOf(browser)));
                failed.AddRange(answer.Status < HttpStatusCode.InternalServerError ? [] : [$"{address.Path}{form} answers {(int)answer.Status}"]);
            }
        }

        failed.ShouldBeEmpty();
    }

    [Fact]
    public void Only_pages_take_what_is_sent() =>
        EveryPage.Endpoints(portal)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => method is "POST" or "PUT" or "PATCH" or "DELETE") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBe(["/{language:language}/news/newsletter/unsubscribe"], "A form is guarded by its page's token; the one click of RFC 8058 by the code in its address.");

    private static async Task<string> TokenOf(HttpClient browser) => (await browser.GetPage("/en/register/category")).One("input[name=form-token]").GetAttribute("value")!;

    /// <summary>A portal after registration opened, in which somebody is registering and an editor works.</summary>
    public sealed class Inhabited : PortalFixture, IAsyncLifetime
    {
        internal IReadOnlyList<EveryPage.PageAddress> Pages { get; private set; } = [];

        internal Account Applicant { get; private set; } = null!;

        internal Account Administrator { get; private set; } = null!;

        /// <summary>Accredited, with an interview asked for.</summary>
        internal Account Journalist { get; private set; } = null!;

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Applicant = await CreateAccount();
            Administrator = await CreateAccount(roles: Role.Administrator);
            var editor = await CreateAccount(roles: Role.Editor);
            await this.DraftAsync(Applicant);
            var waiting = await this.SubmittedAsync(await CreateAccount());
            await this.KeepProfileAsync(Applicant, "guan-zhou");
            await this.HandInAsync(Applicant, "digital-economy");
            await Db(db => db.NewsArticles.Where(article => article.Slug == "expo-opens").ExecuteUpdateAsync(set => set.SetProperty(article => article.PublishedAt, Start), CancellationToken.None));
            await this.SendAsOperator(new PlanSeats.Command("sub-forums", "digital-economy", null, 100, 10, IsOpen: true));
            await Db(async db =>
            {
                var session = await db.Sessions.Include(session => session.Speakers).SingleAsync(session => session.Slug == "opening-ceremony");
                session.GiveTheFloorTo([.. session.Speakers.Select(part => part.SpeakerId), await db.Speakers.Where(speaker => speaker.Slug == "guan-zhou").Select(speaker => speaker.Id).SingleAsync()]);
                await db.SaveChangesAsync();
            });
            var material = await this.BringAsync(TestMaterials.Called("Slides", MaterialAccess.Registered), sender: Applicant);
            var delegation = await this.DelegationAsync(Applicant, ("delegate", 5));
            var made = new Dictionary<string, string>
            {
                ["REFERENCE"] = (await this.RegistrationOf(Applicant)).Reference,
                ["WAITING"] = waiting,
                ["PERSON"] = editor.Code,
                ["UPLOAD"] = await this.Send(new UploadAgenda.Command("sessions.csv", "title\nRiver talk\n"u8.ToArray()), Administrator),
                ["MATERIAL"] = material,
                ["MAIL"] = $"{(await Outbox())[0].Key:N}",
                ["BATCH"] = await this.Send(new WriteBulkMail.Command([RegistrationStatus.Submitted], null, null, null, LocalizedText.Of("en", "Welcome"), LocalizedText.Of("en", "Dear {name}")), Administrator),
                ["DELEGATION"] = delegation,
                ["MEMBER"] = await this.Send(new AddDelegationMember.Command(delegation, Leading.Person("member@example.org"), "delegate", true), Applicant),
                ["LIST"] = await this.Send(new UploadDelegationList.Command(delegation, "Zhang\tYue\t\tzhang-yue@example.org\nBad\t\t\t\n", null, null, "en"), Applicant),
            };
            (made["CHAPTER"], made["ERRATUM"]) = await this.ShelveAsync();
            made["PICTURE"] = await this.PublishedAsync();
            made["ALBUM"] = await this.AlbumAsync("Bridges", [made["PICTURE"]], kit: true);
            made["BULK"] = await this.Send(new DecideInBulk.Command(null, BulkKind.Tag, [new(waiting, 0)], null, null, "seen", null), Administrator);
            var (invited, reference) = await this.AdmittedAsync();
            await this.Send(new RequestLetter.Command(reference, false), invited);
            made["LETTER"] = (await this.Send(new GetMyLetter.Query(reference), invited)).Genuine!.Code;
            Journalist = await this.JournalistAsync(isCleared: true);
            made["PRESSREF"] = await this.ReferenceOf(Journalist);
            made["POOL"] = await this.PoolAsync(Administrator, places: 2);
            await this.Send(new AskForInterview.Command("zhang-yong", "Data across borders", InterviewFormat.InPerson, "en", "Any morning"), Journalist);
            made["INTERVIEW"] = await Db(db => db.InterviewRequests.Select(request => request.Code).SingleAsync());
            Pages = EveryPage.Of(this, made);
        }
    }
}
