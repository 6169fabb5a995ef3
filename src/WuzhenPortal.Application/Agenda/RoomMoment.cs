namespace WuzhenPortal.Application.Agenda;

/// <summary>What is on in a room and what follows there.</summary>
/// <param name="Now">Null while nothing is on.</param>
/// <param name="Next">In order; empty when nothing more comes.</param>
internal sealed record RoomMoment(AgendaEntry? Now, IReadOnlyList<AgendaEntry> Next)
{
    /// <summary>A session goes before the sub-forum around it, which stands for the breaks between its sessions.</summary>
    public static RoomMoment Of(AgendaReading reading, string room, DateTimeOffset now, int most)
    {
        var around = reading.Agenda.SubForums.Where(forum => forum.Slot?.Room == room).Select(reading.Entry);
        var entries = reading.Entries().Where(entry => entry.Placement?.Room == room).ToList();
        return new(
            entries.Concat(around).FirstOrDefault(entry => entry.Placement!.Start <= now && now < entry.Placement.End),
            [.. entries.Where(entry => entry.Placement!.Start > now).OrderBy(entry => entry.Placement!.Start).ThenBy(entry => entry.Slug, StringComparer.Ordinal).Take(most)]);
    }
}
