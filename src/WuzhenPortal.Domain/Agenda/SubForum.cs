namespace WuzhenPortal.Domain.Agenda;

/// <summary>A themed forum inside the summit, with its own room, time and sessions.</summary>
public sealed class SubForum : Root, IAudited
{
    private SubForum()
    {
    }

    public SubForum(long summitId, string slug, long themeId, LocalizedText name)
    {
        SummitId = summitId;
        Slug = slug;
        Describe(themeId, name, LocalizedText.Empty);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    public long ThemeId { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    public long? RoomId { get; private set; }

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Room and time were invented for a sample.</summary>
    public bool IsSlotIllustrative { get; private set; }

    /// <summary>The forum itself was taken over for a sample and is not attested for this summit.</summary>
    public bool IsIllustrative { get; init; }

    string IAudited.AuditName => Slug;

    public void Describe(long themeId, LocalizedText name, LocalizedText summary)
    {
        RuleViolation.Unless(!name.IsEmpty, "Agenda.NameMissing");
        ThemeId = themeId;
        Name = name;
        Summary = summary;
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

    /// <summary>Moves the sub-forum together with sessions inside it, which keep their distance from its start.</summary>
    /// <exception cref="RuleViolation">A session would no longer lie inside.</exception>
    public void PlaceWith(IEnumerable<Session> inside, long roomId, TimeSlot slot)
    {
        var by = slot.Start - (StartsAt ?? slot.Start);
        foreach (var session in inside)
        {
            var moved = new TimeSlot(session.StartsAt!.Value + by, session.EndsAt!.Value + by);
            RuleViolation.Unless(slot.Contains(moved), "Agenda.Board.SessionsDoNotFit", session.Title, moved);
            session.PlaceAt(roomId, moved);
        }

        PlaceAt(roomId, slot);
    }

    /// <summary>Takes the sub-forum off the board together with sessions inside it.</summary>
    public void TakeOffTheBoardWith(IEnumerable<Session> inside)
    {
        foreach (var session in inside)
        {
            session.TakeOffTheBoard();
        }

        TakeOffTheBoard();
    }
}
