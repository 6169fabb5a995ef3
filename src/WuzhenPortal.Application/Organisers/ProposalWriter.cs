using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Organisers;

/// <summary>Writes what organisers propose into the working draft, within the transaction of the command that calls it.</summary>
internal sealed class ProposalWriter(PortalDbContext db)
{
    private const string Slot = "Slot";

    public async Task WriteAsync(ForumInWork work, CancellationToken cancel)
    {
        var (changes, summit) = (work.Changes, work.Summit.Id);
        var speakers = await WriteSpeakersAsync(work, changes, cancel);
        if (changes.Any(change => change.Part == AgendaPart.SubForum))
        {
            var forum = await db.SubForums.SingleAsync(forum => forum.Id == work.ForumId, cancel);
            forum.Describe(forum.ThemeId, work.Forum.Name, work.Forum.Summary);
        }

        var rooms = await db.Rooms.Where(room => room.SummitId == summit).ToDictionaryAsync(room => room.Slug, room => room.Id, cancel);
        foreach (var change in changes.Where(change => change.Part == AgendaPart.Session).OrderByDescending(change => change.Kind == AgendaChangeKind.Gone))
        {
            if (change.Kind == AgendaChangeKind.Gone)
            {
                await RemoveAsync(await KnownAsync(work, change.Slug, cancel), cancel);
                continue;
            }

            var after = work.Session(change.Slug);
            var session = change.Kind == AgendaChangeKind.New ? await NewAsync(work, after, cancel) : await KnownAsync(work, change.Slug, cancel);
            Write(session, after, change.Kind == AgendaChangeKind.New || change.Fields.Any(field => field.Field == Slot), speakers, rooms);
        }
    }

    /// <returns>Identities by slug, those of new speakers by the slug they had in the proposal.</returns>
    private async Task<Dictionary<string, long>> WriteSpeakersAsync(ForumInWork work, IReadOnlyList<AgendaChange> changes, CancellationToken cancel)
    {
        var (summit, added) = (work.Summit.Id, new List<(string Slug, Speaker Speaker)>());
        foreach (var change in changes.Where(change => change.Part == AgendaPart.Speaker))
        {
            var after = work.Agenda.Speakers.Single(speaker => speaker.Slug == change.Slug);
            if (change.Kind == AgendaChangeKind.New)
            {
                var slug = await FreeSlug.ForAsync(after.Name, db.Speakers.Where(speaker => speaker.SummitId == summit).Select(speaker => speaker.Slug), cancel);
                var speaker = new Speaker(summit, slug, after.Name);
                speaker.BelongTo(work.ForumId);
                Write(speaker, after);
                db.Speakers.Add(speaker);
                added.Add((after.Slug, speaker));
                // The next one finds the slug taken.
                await db.SaveChangesAsync(cancel);
            }
            else
            {
                Write(await db.Speakers.SingleAsync(speaker => speaker.SummitId == summit && speaker.Slug == change.Slug, cancel), after);
            }
        }

        var known = await db.Speakers.Where(speaker => speaker.SummitId == summit).ToDictionaryAsync(speaker => speaker.Slug, speaker => speaker.Id, cancel);
        added.ForEach(speaker => known[speaker.Slug] = speaker.Speaker.Id);
        return known;
    }

    private static void Write(Speaker speaker, AgendaSnapshot.Speaker after) => speaker.Describe(after.Name, after.Role, after.Organisation, after.Biography, after.Country);

    private Task<Session> KnownAsync(ForumInWork work, string slug, CancellationToken cancel) =>
        db.Sessions.Include(session => session.Speakers).SingleAsync(session => session.SubForumId == work.ForumId && session.Slug == slug, cancel);

    private async Task RemoveAsync(Session session, CancellationToken cancel)
    {
        await SeatPools.RemoveUnusedAsync(db, SeatedKind.Session, session.Id, cancel);
        await MaterialShelf.ClearAsync(db, session.Id, cancel);
        db.Sessions.Remove(session);
    }

    private async Task<Session> NewAsync(ForumInWork work, AgendaSnapshot.Session after, CancellationToken cancel)
    {
        // What was written before gives its slug away, or takes one.
        await db.SaveChangesAsync(cancel);
        var slug = await FreeSlug.ForAsync(after.Title, db.Sessions.Where(session => session.SummitId == work.Summit.Id).Select(session => session.Slug), cancel);
        var session = new Session(work.Summit.Id, slug, after.Title, after.Format);
        session.BelongTo(work.ForumId);
        db.Sessions.Add(session);
        return session;
    }

    private static void Write(Session session, AgendaSnapshot.Session after, bool isMoved, Dictionary<string, long> speakers, Dictionary<string, long> rooms)
    {
        session.Describe(after.Title, after.Abstract, after.Format, after.Access);
        if (session.FloorLanguage != after.FloorLanguage || !session.InterpretedInto.SequenceEqual(after.InterpretedInto))
        {
            session.SpeakIn(after.FloorLanguage, after.InterpretedInto);
        }

        session.StreamAt(after.Livestream);
        session.GiveTheFloorTo([.. after.Speakers.Select(speaker => speakers[speaker])]);
        if (!isMoved)
        {
            return;
        }

        if (after.Slot is { } slot)
        {
            session.PlaceAt(rooms[slot.Room], new TimeSlot(slot.Start, slot.End));
        }
        else
        {
            session.TakeOffTheBoard();
        }
    }
}
