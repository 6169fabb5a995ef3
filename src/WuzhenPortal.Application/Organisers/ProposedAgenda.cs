using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Organisers;

namespace WuzhenPortal.Application.Organisers;

/// <summary>The working draft as it would be with what the organisers of one sub-forum propose.</summary>
internal static class ProposedAgenda
{
    /// <summary>Stands before the slug of a record that is only proposed: no slug of the draft begins so.</summary>
    private const string NewMark = "~";

    /// <param name="forum">Slug of the sub-forum; nothing outside it changes.</param>
    public static AgendaSnapshot Over(AgendaSnapshot draft, string forum, IReadOnlyList<ProposedPart> parts)
    {
        var speakers = Speakers(draft.Speakers, parts);
        var known = speakers.Select(speaker => speaker.Slug).ToHashSet();
        var rooms = draft.Rooms.Select(room => room.Slug).ToHashSet();
        return draft with
        {
            Speakers = speakers,
            SubForums = [.. draft.SubForums.Select(now => now.Slug == forum && Find<AgendaSnapshot.SubForum>(parts, ProposedKind.SubForum, forum) is { Before: { } before, After: { } after } ? Merge(before, after, now) : now)],
            Sessions = [.. Sessions(draft.Sessions, forum, parts).OrderBy(session => session.Slot?.Start ?? DateTimeOffset.MaxValue).Select(session => session.SubForum == forum ? Standing(session) : session)],
        };

        // What a proposal names may have left the draft meanwhile.
        AgendaSnapshot.Session Standing(AgendaSnapshot.Session session) => session with
        {
            Speakers = session.Speakers.All(known.Contains) ? session.Speakers : [.. session.Speakers.Where(known.Contains)],
            Slot = session.Slot is { } slot && rooms.Contains(slot.Room) ? slot : null,
        };
    }

    /// <summary>The name by which a new record goes within a proposal.</summary>
    public static string NewSlug(SubForumProposal proposal, ProposedKind kind, LocalizedText title)
    {
        var wished = NewMark + Slug.From(title);
        var slug = wished;
        while (proposal.Find(kind, slug) is not null)
        {
            slug = Slug.Another(wished);
        }

        return slug;
    }

    /// <summary>Writes down what is wanted of one record; where that is what the draft has, nothing is proposed.</summary>
    /// <param name="before">As the draft has it; null for one that is new.</param>
    /// <param name="after">Null for one that is to go.</param>
    public static void Propose<TRecord>(SubForumProposal proposal, ProposedKind kind, string slug, TRecord? before, TRecord? after)
        where TRecord : class
    {
        var wanted = new Proposed<TRecord>(before, after);
        if (wanted.ChangesNothing)
        {
            proposal.Drop(kind, slug);
        }
        else
        {
            proposal.Propose(kind, slug, wanted.Write());
        }
    }

    /// <summary>Whether what it changes is still in the draft, or is new.</summary>
    public static bool IsStanding(ProposedPart part, AgendaSnapshot draft, string forum) => part.Slug.StartsWith(NewMark, StringComparison.Ordinal) || part.Kind switch
    {
        ProposedKind.Session => draft.Sessions.Any(session => session.Slug == part.Slug && session.SubForum == forum),
        ProposedKind.Speaker => draft.Speakers.Any(speaker => speaker.Slug == part.Slug),
        _ => true,
    };

    private static List<AgendaSnapshot.Speaker> Speakers(IReadOnlyList<AgendaSnapshot.Speaker> draft, IReadOnlyList<ProposedPart> parts)
    {
        var all = draft.ToList();
        foreach (var part in parts.Where(part => part.Kind == ProposedKind.Speaker))
        {
            var (before, after) = Proposed<AgendaSnapshot.Speaker>.Read(part.Content);
            var place = all.FindIndex(speaker => speaker.Slug == part.Slug);
            if (before is null)
            {
                all.Add(after!);
            }
            else if (place >= 0)
            {
                all[place] = Merge(before, after!, all[place]);
            }
        }

        return all;
    }

    private static List<AgendaSnapshot.Session> Sessions(IReadOnlyList<AgendaSnapshot.Session> draft, string forum, IReadOnlyList<ProposedPart> parts)
    {
        var all = draft.ToList();
        foreach (var part in parts.Where(part => part.Kind == ProposedKind.Session))
        {
            var (before, after) = Proposed<AgendaSnapshot.Session>.Read(part.Content);
            var place = all.FindIndex(session => session.Slug == part.Slug && session.SubForum == forum);
            if (before is null)
            {
                all.Add(after!);
            }
            else if (place >= 0 && after is null)
            {
                all.RemoveAt(place);
            }
            else if (place >= 0)
            {
                all[place] = Merge(before, after!, all[place]);
            }
        }

        return all;
    }

    private static Proposed<TRecord>? Find<TRecord>(IReadOnlyList<ProposedPart> parts, ProposedKind kind, string slug)
        where TRecord : class =>
        parts.FirstOrDefault(part => part.Kind == kind && part.Slug == slug) is { } part ? Proposed<TRecord>.Read(part.Content) : null;

    private static AgendaSnapshot.SubForum Merge(AgendaSnapshot.SubForum before, AgendaSnapshot.SubForum after, AgendaSnapshot.SubForum now) => now with
    {
        Name = Words(before.Name, after.Name, now.Name),
        Summary = Words(before.Summary, after.Summary, now.Summary),
    };

    private static AgendaSnapshot.Session Merge(AgendaSnapshot.Session before, AgendaSnapshot.Session after, AgendaSnapshot.Session now) => now with
    {
        Title = Words(before.Title, after.Title, now.Title),
        Abstract = Words(before.Abstract, after.Abstract, now.Abstract),
        Format = before.Format == after.Format ? now.Format : after.Format,
        Access = before.Access == after.Access ? now.Access : after.Access,
        Speakers = before.Speakers.SequenceEqual(after.Speakers) ? now.Speakers : after.Speakers,
        InterpretedInto = before.InterpretedInto.SequenceEqual(after.InterpretedInto) ? now.InterpretedInto : after.InterpretedInto,
        FloorLanguage = before.FloorLanguage == after.FloorLanguage ? now.FloorLanguage : after.FloorLanguage,
        Livestream = before.Livestream == after.Livestream ? now.Livestream : after.Livestream,
        Slot = before.Slot == after.Slot ? now.Slot : after.Slot,
    };

    private static AgendaSnapshot.Speaker Merge(AgendaSnapshot.Speaker before, AgendaSnapshot.Speaker after, AgendaSnapshot.Speaker now) => now with
    {
        Name = Words(before.Name, after.Name, now.Name),
        Role = Words(before.Role, after.Role, now.Role),
        Organisation = Words(before.Organisation, after.Organisation, now.Organisation),
        Biography = Words(before.Biography, after.Biography, now.Biography),
        Country = before.Country == after.Country ? now.Country : after.Country,
    };

    /// <summary>In each language what the organisers changed; what they left alone may have been changed by others since.</summary>
    private static LocalizedText Words(LocalizedText before, LocalizedText after, LocalizedText now) => LocalizedText.Of(Language.All.Select(language => language.Code)
        .Select(code => KeyValuePair.Create(code, before[code] == after[code] ? now[code] : after[code])));
}
