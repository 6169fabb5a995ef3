namespace WuzhenPortal.BrowserTests;

/// <summary>Every page of somebody who is signed in: accessible by day and by night, read from either side, and no wider than a phone.</summary>
public sealed class EveryOwnPageTests(PortalInUse inUse) : IClassFixture<PortalInUse>
{
    /// <summary>For somebody who has begun to register.</summary>
    public static TheoryData<string> PagesOfADraft =>
    [
        "/register/category",
        "/register/identity",
        "/register/organisation",
        "/register/sub-forums",
        "/register/questions",
        "/register/review",
        "/me",
    ];

    /// <summary>For somebody who has registered.</summary>
    public static TheoryData<string> PagesOfADelegate =>
    [
        "/register",
        "/register/identity",
        "/me",
        "/me/registrations/{reference}",
        "/me/registrations/{reference}/withdraw",
        "/me/registrations/{reference}/questions",
        "/me/seats",
        "/me/seats/sub-forums/data-governance",
        "/me/speaker",
        "/me/speaker/portrait",
        "/me/speaker/invitation",
        "/me/speaker/interviews",
        "/me/speaker/sessions/opening-ceremony",
        "/me/materials/{material}",
        "/me/organiser-invitation",
        "/me/sub-forums/data-governance",
        "/me/sub-forums/data-governance/texts",
        "/me/sub-forums/data-governance/sessions/data-governance-panel",
        "/me/sub-forums/data-governance/speakers/new",
        "/me/sub-forums/data-governance/seats/sub-forums/data-governance",
        "/account/sign-out",
        "/me/data",
        "/me/data/erase",
        "/me/registrations/{reference}/portrait",
        "/me/registrations/{reference}/documents",
        "/me/registrations/{reference}/substitute",
        "/me/registrations/{reference}/passport",
        "/me/registrations/{reference}/place",
        "/me/registration-invitation",
        "/me/delegations",
        "/me/delegations/request",
        "/me/delegations/{delegation}",
        "/me/delegations/{delegation}/add",
        "/me/delegations/{delegation}/members/{member}",
        "/me/delegations/{delegation}/list",
        "/me/delegations/{delegation}/list/{list}",
        "/me/delegation-place",
        "/me/delegation-invitation",
        "/me/registrations/{reference}/letter",
        "/me/registrations/{reference}/badge",
    ];

    /// <summary>For somebody who is accredited for the press.</summary>
    public static TheoryData<string> PagesOfAJournalist =>
    [
        "/press",
        "/press/terms",
        "/press/area",
        "/press/area/embargoed",
        "/press/area/pools",
        "/press/area/interviews",
        "/press/pools/{pool}",
        "/me/registrations/{press}/equipment",
    ];

    /// <summary>For an administrator, who may open every area.</summary>
    public static TheoryData<string> PagesOfStaff =>
    [
        "/organise",
        "/organise/registrations",
        "/organise/registrations?q=nobody",
        "/organise/registrations/{reference}",
        "/organise/agenda",
        "/organise/agenda/board?day=2022-11-09",
        "/organise/agenda/board/sub-forums/data-governance?day=2022-11-09",
        "/organise/agenda/release",
        "/organise/agenda/releases/1/restore",
        "/organise/agenda/releases/1/notice",
        "/organise/agenda/conflicts",
        "/organise/agenda/conflicts/rules",
        "/organise/agenda/what-if?room=hall-1&day=2022-11-09",
        "/organise/agenda/import",
        "/organise/agenda/import/{upload}",
        "/organise/registrations/{reference}/questions",
        "/organise/registrations/{reference}/correct",
        "/organise/registrations/forms",
        "/organise/registrations/forms/press",
        "/organise/registrations/forms/press/preview",
        "/organise/registrations/forms/press/questions/new?section=your-outlet",
        "/organise/registrations/forms/press/questions/vouching-editor",
        "/organise/registrations/forms/press/sections/your-outlet",
        "/organise/agenda/sessions/new",
        "/organise/agenda/sessions/opening-ceremony",
        "/organise/agenda/sessions/opening-ceremony/remove",
        "/organise/agenda/sessions/opening-ceremony/materials",
        "/organise/agenda/sessions/opening-ceremony/materials/{material}",
        "/organise/agenda/sub-forums/data-governance",
        "/organise/agenda/sub-forums/data-governance/organisers",
        "/organise/agenda/sub-forums/data-governance/proposal",
        "/organise/speakers",
        "/organise/speakers/new",
        "/organise/speakers/zhang-yong",
        "/organise/speakers/zhang-yong/keeper",
        "/organise/speakers/zhang-yong/portrait",
        "/organise/speakers/zhang-yong/remove",
        "/organise/seats",
        "/organise/seats/sub-forums/data-governance",
        "/organise/publications",
        "/organise/publications/new",
        "/organise/publications/china-internet-development-report-2022",
        "/organise/publications/china-internet-development-report-2022/versions/1.0",
        "/organise/publications/china-internet-development-report-2022/chapters/new",
        "/organise/publications/china-internet-development-report-2022/errata/new",
        "/organise/publications/messages/letter-of-congratulation-2022",
        "/organise/information",
        "/organise/information/hotels",
        "/organise/information/hotels/history",
        "/information/hotels",
        "/publications/china-internet-development-report-2022",
        "/organise/news",
        "/organise/news/newsletter",
        "/organise/news/expo-opens",
        "/organise/news/expo-opens/withdraw",
        "/organise/news/expo-opens/history",
        "/organise/news/expo-opens/place",
        "/organise/news/settings/four-eyes",
        "/organise/media",
        "/organise/media/{picture}",
        "/organise/media/albums",
        "/organise/media/albums/bridges",
        "/press/media",
        "/press/media/{picture}",
        "/press/albums/bridges",
        "/press/selection?code={picture}",
        "/organise/people",
        "/organise/people/{code}",
        "/organise/people/{code}/take/editor",
        "/organise/api-keys",
        "/organise/search?q=yong",
        "/organise/audit",
        "/organise/mail",
        "/organise/mail/templates/RegistrationSubmitted",
        "/organise/mail/outbox",
        "/organise/mail/outbox/{mail}",
        "/organise/mail/write",
        "/organise/mail/batches/{batch}",
        "/organise/registrations/retention",
        "/organise/registrations/{reference}/passport",
        "/organise/registrations/categories",
        "/organise/registrations/categories/press",
        "/organise/registrations/waiting",
        "/organise/registrations/invitations",
        "/organise/registrations/invitations/new",
        "/organise/registrations/delegations",
        "/organise/registrations/delegations/new",
        "/organise/registrations/delegations/{delegation}",
        "/organise/registrations/{reference}/compare/{reference}",
        "/organise/registrations/bulk",
        "/organise/registrations/bulk/{bulk}",
        "/organise/registrations/figures",
        "/organise/registrations/reasons",
        "/organise/registrations/reasons/new",
        "/organise/registrations/{reference}/papers",
        "/organise/registrations/letters",
        "/organise/registrations/letters/template",
        "/organise/registrations/badges",
        "/organise/registrations/badges/back",
        "/organise/press",
        "/organise/press/conferences/closing-press-conference",
        "/organise/press/pools",
        "/organise/press/pools/{pool}",
        "/organise/press/interviews",
        "/organise/press/interviews/{interview}",
        "/organise/press/contacts",
        "/organise/press/contacts/new",
    ];

    [Theory]
    [MemberData(nameof(PagesOfADraft))]
    public Task A_page_of_a_draft_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path) => inUse.Beginner.ShouldLookRightEverywhereAsync(path);

    [Theory]
    [MemberData(nameof(PagesOfADelegate))]
    public Task A_page_of_a_delegate_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path) => inUse.Delegate.ShouldLookRightEverywhereAsync(inUse.Filled(path));

    [Theory]
    [MemberData(nameof(PagesOfAJournalist))]
    public Task A_page_of_a_journalist_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path) => inUse.Journalist.ShouldLookRightEverywhereAsync(inUse.Filled(path));

    [Theory]
    [MemberData(nameof(PagesOfStaff))]
    public Task A_page_of_staff_looks_right_by_day_by_night_mirrored_and_on_a_phone(string path) => inUse.Administrator.ShouldLookRightEverywhereAsync(inUse.Filled(path));
}
