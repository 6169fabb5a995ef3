namespace WuzhenPortal.Domain.Agenda;

/// <summary>What kind of item a session is.</summary>
public enum SessionFormat
{
    Ceremony,
    Plenary,
    Remarks,
    Keynote,
    Panel,
    Release,
    Competition,
    Demonstration,
    PressConference,

    /// <summary>Coffee, lunch, a walk: nobody speaks.</summary>
    Break,
}

/// <summary>Who may come.</summary>
public enum SessionAccess
{
    Registered,
    Public,
    Invited,
    Press,
    Closed,
}

/// <summary>One item of the agenda, in a sub-forum or of the summit itself.</summary>
public sealed class Session : Root, IAudited
{
    private readonly List<SessionSpeaker> speakers = [];

    private Session()
    {
    }

    public Session(long summitId, string slug, LocalizedText title, SessionFormat format)
    {
        SummitId = summitId;
        Slug = slug;
        Describe(title, LocalizedText.Empty, format, SessionAccess.Registered);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    public long? SubForumId { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Abstract { get; private set; } = LocalizedText.Empty;

    public SessionFormat Format { get; private set; }

    public SessionAccess Access { get; private set; }

    public long? RoomId { get; private set; }

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Room and time were invented for a sample.</summary>
    public bool IsSlotIllustrative { get; private set; }

    /// <summary>The session itself was invented for a sample.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>What the document it was imported from calls it, so that a later one finds it again; null for a session written here.</summary>
    public string? ImportKey { get; private set; }

    /// <summary>Which conference, in the words of its document, it was imported from.</summary>
    public string? ImportedFrom { get; private set; }

    /// <summary>Code of the language in which people speak; null while it is not known.</summary>
    public string? FloorLanguage { get; private set; }

    /// <summary>Codes of the languages one can follow it in.</summary>
    public IList<string> InterpretedInto { get; init; } = [];

    /// <summary>Where it can be watched while it takes place: an https address.</summary>
    public string? Livestream { get; private set; }

    /// <summary>Where it can be watched afterwards: an https address, beside the release, as it may have to go at once.</summary>
    public string? Recording { get; private set; }

    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<SessionSpeaker> Speakers => speakers;

    string IAudited.AuditName => Slug;

    public void Describe(LocalizedText title, LocalizedText @abstract, SessionFormat format, SessionAccess access)
    {
        RuleViolation.Unless(!title.IsEmpty, "Agenda.TitleMissing");
        Title = title;
        Abstract = @abstract;
        Format = format;
        Access = access;
    }

    /// <summary>Remembers what an imported document calls it.</summary>
    public void KnownAs(string importKey, string importedFrom)
    {
        ImportKey = importKey;
        ImportedFrom = importedFrom;
    }

    public void BelongTo(long? subForumId) => SubForumId = subForumId;

    /// <param name="floor">Code of the language in which people speak; null while it is not known.</param>
    /// <param name="interpreted">The other languages one can follow it in.</param>
    public void SpeakIn(string? floor, IEnumerable<string> interpreted)
    {
        FloorLanguage = floor;
        InterpretInto(interpreted.Where(code => code != floor));
    }

    /// <param name="address">Null where there is none.</param>
    public void StreamAt(string? address) => Livestream = address;

    /// <param name="address">Null takes it away.</param>
    /// <param name="notAgreed">Names of those who have not agreed to be recorded.</param>
    public void ShowRecording(string? address, IReadOnlyList<LocalizedText> notAgreed)
    {
        Recording = address is null || notAgreed.Count == 0 ? address : throw new RuleViolation("Agenda.Consent.NotAllAgreed", notAgreed) { Property = nameof(Recording) };
    }

    /// <param name="languageCodes">The languages one can follow it in.</param>
    public void InterpretInto(IEnumerable<string> languageCodes)
    {
        InterpretedInto.Clear();
        foreach (var code in languageCodes)
        {
            InterpretedInto.Add(code);
        }
    }

    public void PlaceAt(long roomId, TimeSlot slot, bool isIllustrative = false)
    {
        RoomId = roomId;
        StartsAt = slot.Start;
        EndsAt = slot.End;
        IsSlotIllustrative = isIllustrative;
    }

    public void TakeOffTheBoard()
    {
        RoomId = null;
        StartsAt = EndsAt = null;
        IsSlotIllustrative = false;
    }

    /// <summary>Sets who speaks, in order of appearance.</summary>
    public void GiveTheFloorTo(IReadOnlyList<long> speakerIds)
    {
        speakers.RemoveAll(speaker => !speakerIds.Contains(speaker.SpeakerId));
        for (var position = 0; position < speakerIds.Count; position++)
        {
            var known = speakers.Find(speaker => speaker.SpeakerId == speakerIds[position]);
            if (known is null)
            {
                known = new SessionSpeaker { SpeakerId = speakerIds[position] };
                speakers.Add(known);
            }

            known.Position = position;
        }
    }
}

/// <summary>One person's part in a session.</summary>
public sealed class SessionSpeaker : Entity, IAuditedPart
{
    public required long SpeakerId { get; init; }

    public int Position { get; internal set; }

    string IAuditedPart.AuditText => $"{SpeakerId}";
}
