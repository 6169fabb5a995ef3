namespace WuzhenPortal.Domain.Agenda;

/// <summary>In what way two parts of the agenda, or a part and the world, do not go together.</summary>
public enum ConflictKind
{
    /// <summary>A room that holds one thing at a time has two.</summary>
    RoomTwice,

    /// <summary>A speaker is in two sessions at once.</summary>
    SpeakerTwice,

    /// <summary>A speaker said not to be there then.</summary>
    SpeakerAway,

    /// <summary>A session takes place outside the time of its sub-forum.</summary>
    OutsideSubForum,

    /// <summary>More seats are given than the room has.</summary>
    RoomTooSmall,

    /// <summary>A speaker cannot get from one venue to the next in time.</summary>
    TooLittleTime,

    /// <summary>More sessions at once are interpreted into a language than there are teams.</summary>
    InterpretersTwice,
}

/// <summary>What follows from a conflict; each level has the consequences of those before it.</summary>
public enum ConflictLevel
{
    Ignored,
    Warns,
    BlocksRelease,
    BlocksPlacing,
}

/// <summary>What a summit makes of conflicts in its agenda.</summary>
public sealed class ConflictRules : Root, IAudited
{
    /// <summary>Less time than this between two venues is too little to walk.</summary>
    public static readonly TimeSpan Walk = TimeSpan.FromMinutes(20);

    private ConflictRules()
    {
    }

    /// <param name="summitId">Whose.</param>
    /// <param name="year">Of the summit.</param>
    public ConflictRules(long summitId, int year)
    {
        SummitId = summitId;
        Year = year;
    }

    public long SummitId { get; private set; }

    public int Year { get; private set; }

    public ConflictLevel RoomTwice { get; private set; } = ConflictLevel.BlocksPlacing;

    public ConflictLevel SpeakerTwice { get; private set; } = ConflictLevel.Warns;

    public ConflictLevel SpeakerAway { get; private set; } = ConflictLevel.Warns;

    public ConflictLevel OutsideSubForum { get; private set; } = ConflictLevel.Warns;

    public ConflictLevel RoomTooSmall { get; private set; } = ConflictLevel.Warns;

    public ConflictLevel TooLittleTime { get; private set; } = ConflictLevel.Warns;

    public ConflictLevel InterpretersTwice { get; private set; } = ConflictLevel.Warns;

    /// <summary>Teams of interpreters for each language; null where there are always enough.</summary>
    public int? InterpreterTeams { get; private set; }

    string IAudited.AuditName => $"{Year}";

    public ConflictLevel this[ConflictKind kind] => kind switch
    {
        ConflictKind.RoomTwice => RoomTwice,
        ConflictKind.SpeakerTwice => SpeakerTwice,
        ConflictKind.SpeakerAway => SpeakerAway,
        ConflictKind.OutsideSubForum => OutsideSubForum,
        ConflictKind.RoomTooSmall => RoomTooSmall,
        ConflictKind.TooLittleTime => TooLittleTime,
        ConflictKind.InterpretersTwice => InterpretersTwice,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Decides anew. A kind that is not named keeps its level.</summary>
    public void Decide(IReadOnlyDictionary<ConflictKind, ConflictLevel> levels, int? interpreterTeams)
    {
        ConflictLevel Level(ConflictKind kind) => levels.TryGetValue(kind, out var level) ? level : this[kind];
        RoomTwice = Level(ConflictKind.RoomTwice);
        SpeakerTwice = Level(ConflictKind.SpeakerTwice);
        SpeakerAway = Level(ConflictKind.SpeakerAway);
        OutsideSubForum = Level(ConflictKind.OutsideSubForum);
        RoomTooSmall = Level(ConflictKind.RoomTooSmall);
        TooLittleTime = Level(ConflictKind.TooLittleTime);
        InterpretersTwice = Level(ConflictKind.InterpretersTwice);
        InterpreterTeams = interpreterTeams;
    }
}
