using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Agenda.Imports;

/// <summary>Writes a plan into the working draft, within the transaction of the command that calls it.</summary>
internal sealed class ImportWriter(PortalDbContext db)
{
    /// <summary>Sessions saved at a time: what the context watches stays small, however large the document is.</summary>
    private const int Batch = 100;

    private Dictionary<string, long> rooms = [];
    private Dictionary<string, long> forums = [];
    private Dictionary<string, long> speakers = [];

    public async Task WriteAsync(ImportPlan plan, long summitId, bool removesGone, CancellationToken cancel)
    {
        await AddPlacesAsync(plan, summitId, cancel);
        await WriteForumsAsync(plan, summitId, cancel);
        foreach (var speakers in plan.Speakers.Chunk(Batch))
        {
            db.Speakers.AddRange(speakers.Select(speaker => new Speaker(summitId, speaker.Slug, speaker.Name)));
            await SaveAsync(cancel);
        }

        speakers = await db.Speakers.Where(speaker => speaker.SummitId == summitId).ToDictionaryAsync(speaker => speaker.Slug, speaker => speaker.Id, cancel);
        if (removesGone)
        {
            await RemoveAsync(plan, summitId, cancel);
        }

        foreach (var sessions in plan.Sessions.Where(session => session.IsChange || session.IsAdopted).Chunk(Batch))
        {
            await WriteSessionsAsync(sessions, plan.Document.Source, summitId, cancel);
        }
    }

    private async Task AddPlacesAsync(ImportPlan plan, long summitId, CancellationToken cancel)
    {
        var position = await db.Rooms.CountAsync(room => room.SummitId == summitId, cancel);
        db.Venues.AddRange(plan.Venues.Select(venue => new Venue { SummitId = summitId, Slug = venue.Slug, Name = venue.Name, Position = position++ }));
        db.Themes.AddRange(plan.Themes.Select(theme => new Theme { SummitId = summitId, Slug = theme.Slug, Name = theme.Name, Hue = theme.Hue, Position = position++ }));
        await SaveAsync(cancel);
        var venues = await db.Venues.Where(venue => venue.SummitId == summitId).ToDictionaryAsync(venue => venue.Slug, venue => venue.Id, cancel);
        db.Rooms.AddRange(plan.Rooms.Select(room => new Room
        {
            SummitId = summitId,
            VenueId = venues[room.Venue],
            Slug = room.Slug,
            Name = room.Name,
            Kind = room.Kind,
            Capacity = room.Capacity,
            Position = position++,
        }));
        await SaveAsync(cancel);
        rooms = await db.Rooms.Where(room => room.SummitId == summitId).ToDictionaryAsync(room => room.Slug, room => room.Id, cancel);
    }

    private async Task WriteForumsAsync(ImportPlan plan, long summitId, CancellationToken cancel)
    {
        var themes = await db.Themes.Where(theme => theme.SummitId == summitId).ToDictionaryAsync(theme => theme.Slug, theme => theme.Id, cancel);
        foreach (var planned in plan.SubForums.Where(forum => forum.IsChange))
        {
            var after = planned.After;
            var forum = planned.Fields is null
                ? db.SubForums.Add(new SubForum(summitId, after.Slug, themes[after.Theme], after.Name)).Entity
                : await db.SubForums.SingleAsync(forum => forum.SummitId == summitId && forum.Slug == after.Slug, cancel);
            forum.Describe(themes[after.Theme], after.Name, after.Summary);
            if (after.Slot is not { } slot)
            {
                forum.TakeOffTheBoard();
            }
            else if (planned.Fields?.Contains(PlannedSession.Slot) != false)
            {
                forum.PlaceAt(rooms[slot.Room], new TimeSlot(slot.Start, slot.End));
            }
        }

        await SaveAsync(cancel);
        forums = await db.SubForums.Where(forum => forum.SummitId == summitId).ToDictionaryAsync(forum => forum.Slug, forum => forum.Id, cancel);
    }

    private async Task RemoveAsync(ImportPlan plan, long summitId, CancellationToken cancel)
    {
        foreach (var gone in plan.Gone.Select(session => session.Slug).Chunk(Batch))
        {
            var sessions = await db.Sessions.Include(session => session.Speakers).Where(session => session.SummitId == summitId && gone.Contains(session.Slug)).ToListAsync(cancel);
            foreach (var session in sessions)
            {
                await SeatPools.RemoveUnusedAsync(db, SeatedKind.Session, session.Id, cancel);
                await MaterialShelf.ClearAsync(db, session.Id, cancel);
            }

            db.Sessions.RemoveRange(sessions);
            await SaveAsync(cancel);
        }
    }

    private async Task WriteSessionsAsync(PlannedSession[] batch, string source, long summitId, CancellationToken cancel)
    {
        var slugs = batch.Where(planned => planned.Fields is not null).Select(planned => planned.After.Slug).ToList();
        var known = slugs.Count == 0 ? [] : await db.Sessions.Include(session => session.Speakers)
            .Where(session => session.SummitId == summitId && slugs.Contains(session.Slug)).ToDictionaryAsync(session => session.Slug, cancel);
        foreach (var planned in batch)
        {
            var after = planned.After;
            var session = planned.Fields is null ? db.Sessions.Add(new Session(summitId, after.Slug, after.Title, after.Format)).Entity : known[after.Slug];
            if (planned.IsChange)
            {
                Write(session, after, planned.Fields);
            }

            if (planned.Fields is null || planned.IsAdopted)
            {
                session.KnownAs(planned.Key, source);
            }
        }

        await SaveAsync(cancel);
    }

    private void Write(Session session, AgendaSnapshot.Session after, IReadOnlyList<string>? fields)
    {
        session.Describe(after.Title, after.Abstract, after.Format, after.Access);
        session.BelongTo(after.SubForum is null ? null : forums[after.SubForum]);
        if (!session.InterpretedInto.SequenceEqual(after.InterpretedInto))
        {
            session.InterpretInto(after.InterpretedInto);
        }

        session.GiveTheFloorTo([.. after.Speakers.Select(speaker => speakers[speaker])]);
        if (after.Slot is not { } slot)
        {
            session.TakeOffTheBoard();
        }
        else if (fields?.Contains(PlannedSession.Slot) != false)
        {
            session.PlaceAt(rooms[slot.Room], new TimeSlot(slot.Start, slot.End));
        }
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
