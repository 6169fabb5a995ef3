namespace WuzhenPortal.Domain.Speakers;

/// <summary>A person who speaks at a summit, with or without an account.</summary>
public sealed class Speaker : Root, IAudited
{
    private Speaker()
    {
    }

    public Speaker(long summitId, string slug, LocalizedText name)
    {
        SummitId = summitId;
        Slug = slug;
        Describe(name, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, null);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Role { get; private set; } = LocalizedText.Empty;

    public LocalizedText Organisation { get; private set; } = LocalizedText.Empty;

    /// <summary>Who this is, in plain paragraphs.</summary>
    public LocalizedText Biography { get; private set; } = LocalizedText.Empty;

    /// <summary>ISO 3166-1 alpha-2; null where it is not known.</summary>
    public string? Country { get; private set; }

    /// <summary>Hash of the portrait; null where there is none.</summary>
    public string? Portrait { get; private set; }

    /// <summary>For those who make the agenda; never public.</summary>
    [Personal]
    public Availability Availability { get; private set; } = Availability.Always;

    /// <summary>The sub-forum whose organisers brought this person and look after the profile; null for one that only agenda managers do.</summary>
    public long? SubForumId { get; private set; }

    string IAudited.AuditName => Slug;

    /// <param name="biography">Plain paragraphs.</param>
    /// <param name="country">ISO 3166-1 alpha-2; null where it is not known.</param>
    public void Describe(LocalizedText name, LocalizedText role, LocalizedText organisation, LocalizedText biography, string? country)
    {
        RuleViolation.Unless(!name.IsEmpty, "Speakers.NameMissing");
        Name = name;
        Role = role;
        Organisation = organisation;
        Biography = biography;
        Country = country;
    }

    /// <param name="portrait">Hash of a portrait that is kept; null takes it away.</param>
    public void ShowPortrait(string? portrait) => Portrait = portrait;

    public void BelongTo(long? subForumId) => SubForumId = subForumId;

    public void BeThere(Availability availability) => Availability = availability;
}
