namespace WuzhenPortal.Domain.Press;

/// <summary>When somebody answers: every day from one to another, by the clocks of the summit.</summary>
/// <param name="Opens">First minute of each day.</param>
/// <param name="Closes">After the last minute; earlier than <paramref name="Opens"/> for hours that run past midnight.</param>
public sealed record ContactHours(DateOnly From, DateOnly Until, TimeOnly Opens, TimeOnly Closes)
{
    /// <param name="local">By the clocks of the summit.</param>
    public bool Covers(DateTime local) => Spans(local).Any(span => local >= span.Start && local < span.End);

    /// <summary>When the answer to <see cref="Covers"/> changes next; null where it never will.</summary>
    public DateTime? NextChange(DateTime local) =>
        Spans(local).SelectMany(span => new[] { span.Start, span.End }).Where(moment => moment > local).Order().Cast<DateTime?>().FirstOrDefault()
            ?? (DateOnly.FromDateTime(local) < From ? From.ToDateTime(Opens) : null);

    /// <summary>Those that may hold this moment, and the next.</summary>
    private IEnumerable<(DateTime Start, DateTime End)> Spans(DateTime local)
    {
        var today = DateOnly.FromDateTime(local);
        for (var day = today.AddDays(-1); day <= today.AddDays(1); day = day.AddDays(1))
        {
            if (day >= From && day <= Until)
            {
                yield return (day.ToDateTime(Opens), (Closes > Opens ? day : day.AddDays(1)).ToDateTime(Closes));
            }
        }
    }
}

/// <summary>Somebody of the press team whom journalists can reach, shown to everybody.</summary>
public sealed class PressContact : Root, IAudited
{
    public const int NameLength = 100;

    public const int TopicLength = 200;

    public const int PhoneLength = 40;

    public const int EmailLength = 256;

    private PressContact()
    {
    }

    public PressContact(long summitId, LocalizedText name, LocalizedText topic, string? phone, string? email, IReadOnlyList<string> languages, ContactHours hours)
    {
        (SummitId, Code) = (summitId, RandomCode.Of(10));
        Describe(name, topic, phone, email, languages, hours);
    }

    public long SummitId { get; private set; }

    /// <summary>By which its address names it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Of a person or a desk.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>What to ask there.</summary>
    public LocalizedText Topic { get; private set; } = LocalizedText.Empty;

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Codes of the languages in which one is answered.</summary>
    public IList<string> Languages { get; init; } = [];

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public TimeOnly Opens { get; private set; }

    public TimeOnly Closes { get; private set; }

    public ContactHours Hours => new(From, Until, Opens, Closes);

    string IAudited.AuditName => $"{Name}";

    public void Describe(LocalizedText name, LocalizedText topic, string? phone, string? email, IReadOnlyList<string> languages, ContactHours hours)
    {
        Demand(!name.IsEmpty, "Contact.Name[en]", "Press.Contacts.NameMissing");
        Demand(phone is not null || email is not null, "Contact.Phone", "Press.Contacts.NoWay");
        Demand(hours.From <= hours.Until, "Contact.Until", "Press.Contacts.DaysBackwards");
        Demand(hours.Opens != hours.Closes, "Contact.Closes", "Press.Contacts.NoHours");
        (Name, Topic, Phone, Email) = (name, topic, phone, email);
        (From, Until, Opens, Closes) = hours;
        Languages.Clear();
        foreach (var code in languages)
        {
            Languages.Add(code);
        }
    }

    private static void Demand(bool holds, string property, string key)
    {
        if (!holds)
        {
            throw new RuleViolation(key) { Property = property };
        }
    }
}
