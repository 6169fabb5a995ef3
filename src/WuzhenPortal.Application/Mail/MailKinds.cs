using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Mail;

/// <summary>A name that stands for a value in a mail's texts, as in <c>{name}</c>.</summary>
/// <param name="Position">Of the value among the mail's arguments: the shipped texts count from 0.</param>
/// <param name="IsRequired">Whether the text makes no sense without it.</param>
public sealed record MailPlaceholder(string Name, int Position, bool IsRequired);

/// <summary>One kind of mail: what it tells, and what can be said in it.</summary>
public sealed record MailKind(string Name, string? ActionPath, IReadOnlyList<MailPlaceholder> Placeholders);

/// <summary>An example in the reader's language: the text <c>Mail.Example.{Key}</c>.</summary>
public sealed record MailExample(string Key);

/// <summary>Every kind of mail that the portal writes. A new kind is named here, with what stands at each position of its arguments.</summary>
public static class MailKinds
{
    /// <summary>Written by the staff to many; its words come with it.</summary>
    public const string Bulk = "Bulk";

    /// <summary>Those whose words can be changed; a name with <c>!</c> must be in the text.</summary>
    public static readonly IReadOnlyList<MailKind> All =
    [
        Of("RegistrationSubmitted", "/me", "reference", "name", "date"),
        Of("RegistrationApproved", "/me", "reference", "name"),
        Of("RegistrationDeclined", "/me", "reference", "name", "reason!"),
        Of("RegistrationInformationRequested", "/me", "reference", "name", "reason!"),
        Of("RegistrationWithdrawn", "/me", "reference", "name"),
        Of("RegistrationCorrected", "/me", "reference", "name", "reason!"),
        Of("RegistrationWaitlisted", "/me", "reference", "name"),
        Of("PlaceOffered", "/me", "reference", "name", "category", "until!"),
        Of("PlaceExpired", "/me", "reference", "name", "category", "until"),
        Of("RegistrationInvitation", "/me/registration-invitation", "name", "summit", "category", "until"),
        Of("RegistrationInvitationReminder", "/me/registration-invitation", "name", "summit", "category", "until"),
        Of("TransferInvitation", "/me/registration-invitation", "name", "giver!", "summit", "category", "until"),
        Of("TransferTakenBack", null, "name", "giver", "summit"),
        Of("TransferDone", "/me", "reference", "name", "substitute"),
        Of("TransferEnded", "/me", "reference", "name", "substitute"),
        Of("DelegationRequested", "/me", "name", "delegation", "summit"),
        Of("DelegationApproved", "/me", "name", "delegation", "summit"),
        Of("DelegationDeclined", "/me", "name", "delegation", "summit", "reason!"),
        Of("DelegationClosed", "/me", "name", "delegation", "summit", "reason"),
        Of("DelegationLeader", "/me/delegation-invitation", "delegation", "summit", "until"),
        Of("DelegationPlace", "/me/delegation-place", "name", "delegation", "summit", "leader", "until"),
        Of("DelegationReminder", "/me/delegation-place", "name", "delegation", "summit", "leader", "until"),
        Of("DelegationReplaced", null, "name", "delegation", "summit", "leader"),
        Of("DelegationRemoved", null, "name", "delegation", "summit", "leader"),
        Of("LetterIssued", "/me", "reference", "name", "serial"),
        Of("LetterRevoked", "/me", "reference", "name", "serial", "reason!"),
        Of("SeatConfirmed", "/me/seats", "name", "event", "time", "place"),
        Of("SeatWaiting", "/me/seats", "name", "event", "time", "place"),
        Of("SeatOffered", "/me/seats", "name", "event", "time", "place", "until!"),
        Of("SeatExpired", "/me/seats", "name", "event", "time", "place"),
        Of("PoolPlaced", "/press/area/pools", "name", "event"),
        Of("PoolWaiting", "/press/area/pools", "name", "event", "position"),
        Of("PoolMovedUp", "/press/area/pools", "name", "event"),
        Of("PoolCalledOff", "/press/area/pools", "name", "event"),
        Of("InterviewPassedOn", "/press/area/interviews", "name", "speaker"),
        Of("InterviewOffered", "/press/area/interviews", "name", "speaker", "time!", "place!"),
        Of("InterviewDeclined", "/press/area/interviews", "name", "speaker", "reason!"),
        Of("InterviewRequested", "/me/speaker/interviews", "speaker", "outlet", "topic!"),
        Of("InterviewAccepted", "/me/speaker/interviews", "speaker", "outlet", "time!", "place!"),
        Of("InterviewWithdrawn", "/me/speaker/interviews", "speaker", "outlet"),
        Of("AgendaChanged", "/agenda/changes", "name", "changes!"),
        Of("SpeakerInvitation", "/me/speaker", "speaker", "summit", "until"),
        Of("OrganiserInvitation", "/me/organiser-invitation", "forum", "summit", "until"),
        Of("ProposalAccepted", "/me", "name", "forum"),
        Of("ProposalReturned", "/me", "name", "forum", "reason!"),
        Of("NewsletterConfirm", "/news/newsletter/confirm", "until!"),
        Of("NewsletterExists", "/news/newsletter/manage"),
        Of("NewsletterDigest", "/news", "day"),
        Of("NewsletterBreaking", "/news", "article"),
        Of("AccountConfirm", "/account/confirm"),
        Of("AccountExists", "/account/forgot"),
        Of("PasswordReset", "/account/reset"),
        Of("PasswordChanged", "/account/forgot"),
        Of("AccountErased", null),
    ];

    private static readonly MailKind Written = Of(Bulk, "/me", "reference", "name", "category");

    /// <summary>By name; null for one that nobody registered, whose words cannot be changed.</summary>
    public static MailKind? Find(string name) => name == Bulk ? Written : Changeable(name);

    /// <summary>By name in whatever case: addresses are written small.</summary>
    public static MailKind? Changeable(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the arguments of a kind may look like, for previews.</summary>
    /// <param name="person">A real one, in the place of the invented.</param>
    public static IReadOnlyList<object?> Examples(MailKind kind, ExamplePerson? person = null) =>
        [.. kind.Placeholders.Select(placeholder => Example(placeholder.Name, person))];

    private static object? Example(string name, ExamplePerson? person) => name switch
    {
        "reference" => person?.Reference ?? "WZ26-7K3M-Q9",
        "name" => person?.Name ?? "Lin Yue",
        "category" => person?.Category ?? (object)new MailExample("Category"),
        "speaker" => "Li Na",
        "outlet" => "The River Post",
        "position" => 3,
        "leader" or "substitute" => "Sara Haddad",
        "giver" => "Lin Yue",
        "serial" => "WZ26-L-000123",
        "delegation" => new MailExample("Delegation"),
        "date" => person?.Decision ?? new DateOnly(2026, 11, 2),
        "day" => new DateOnly(2026, 11, 9),
        "article" => new MailExample("Article"),
        "time" => new DateTimeOffset(2026, 11, 10, 1, 30, 0, TimeSpan.Zero),
        "until" => new DateTimeOffset(2026, 11, 9, 4, 0, 0, TimeSpan.Zero),
        "changes" => new MailParagraphs([new MailLine("Gone", new MailExample("Event"))]),
        "reason" => new MailExample("Reason"),
        "place" => new MailExample("Place"),
        "summit" => new MailExample("Summit"),
        _ => new MailExample("Event"),
    };

    private static MailKind Of(string name, string? path, params string[] placeholders) =>
        new(name, path, [.. placeholders.Select((placeholder, position) => new MailPlaceholder(placeholder.TrimEnd('!'), position, placeholder.EndsWith('!')))]);
}

/// <summary>Somebody whose registration shows what a mail would look like.</summary>
public sealed record ExamplePerson(string Reference, string Name, LocalizedText? Category, DateOnly? Decision, string LanguageCode);
