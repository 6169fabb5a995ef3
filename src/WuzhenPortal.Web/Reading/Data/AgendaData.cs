using System.Text.Json.Nodes;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Web.Reading.Data;

/// <content>The agenda and who speaks.</content>
public sealed partial class PageData
{
    /// <summary>A day may have hundreds; each has a page of its own that tells all of it.</summary>
    private const int MostListed = 200;

    /// <summary>The summit with what takes place on the day that is shown.</summary>
    public JsonObject Agenda(GetAgenda.Result agenda) => Root(SummitEvent(
        agenda.Summit,
        ("subEvent", All(
        [
            .. agenda.Blocks.Where(block => !block.IsIllustrative).Take(MostListed)
                .Select(block => Listed(AgendaEntry.PathOf(block.Format is null, block.Slug), block.Title, block.SubForum, block.Placement, agenda.Past)),
            .. agenda.Past.Cancelled.Where(entry => entry.Day == agenda.Day && entry.SubForum is null).Select(Cancelled),
        ]))));

    public JsonObject? Session(GetSession.Result found)
    {
        var session = found.Session;
        return session.IsIllustrative ? null : Root(Whole(
            AgendaEntry.PathOf(false, session.Slug), reader.TitleIn(session.Title, session.SubForum), found.Abstract, session.Placement, found.Summit, found.Past, found.Livestream,
            ("inLanguage", All(found.InterpretedInto.Prepend(found.FloorLanguage).OfType<string>().Select(code => (JsonNode?)code))),
            ("performer", All(found.Speakers.Select(Performer))),
            ("superEvent", session.SubForum is { } forum ? Part(forum) : Frame(found.Summit))));
    }

    public JsonObject? SubForum(GetSubForum.Result found)
    {
        var forum = found.SubForum;
        return forum.IsIllustrative ? null : Root(Whole(
            AgendaEntry.PathOf(true, forum.Slug), reader.Plain(forum.Name), found.Summary, forum.Placement, found.Summit, found.Past, livestream: null,
            ("performer", All(found.Speakers.Select(Performer))),
            ("superEvent", Frame(found.Summit)),
            ("subEvent", All(
            [
                .. found.Sessions.Where(session => !session.IsIllustrative).Select(session => Listed(AgendaEntry.PathOf(false, session.Slug), session.Title, session.SubForum, session.Placement, found.Past)),
                .. found.Past.Cancelled.Where(entry => entry.SubForum == forum.Slug).Select(Cancelled),
            ]))));
    }

    public JsonObject Speaker(GetSpeaker.Result found) => Root(Performer(found.Speaker, ("performerIn", All(found.Sessions.Where(session => !session.IsIllustrative)
        .Select(session => Listed(AgendaEntry.PathOf(false, session.Slug), session.Title, session.SubForum, session.Placement, past: null))))));

    private JsonObject Performer(SpeakerLine speaker) => Performer(speaker, []);

    private JsonObject Performer(SpeakerLine speaker, params (string Name, JsonNode? Value)[] more) => Thing("Person",
    [
        ("@id", Id($"/speakers/{speaker.Slug}")), ("name", Words(speaker.Name)), ("url", Here($"/speakers/{speaker.Slug}")), ("jobTitle", Words(speaker.Role)),
        ("affiliation", Organiser(speaker.Organisation)), .. more,
    ]);

    /// <summary>The sub-forum that a session is part of.</summary>
    private JsonObject Part(SubForumName forum)
    {
        var path = AgendaEntry.PathOf(true, forum.Slug);
        return Thing("Event", ("@id", Id(path)), ("name", Words(forum.Name)), ("url", Here(path)));
    }

    private JsonObject Whole(
        string path, string name, LocalizedText about, Placement? placement, SummitFacts summit, AgendaPast past, string? livestream, params (string Name, JsonNode? Value)[] more) => Thing("Event",
    [
        ("@id", Id(path)), ("name", name), ("url", Here(path)), ("description", Words(about)), .. Times(path, placement, past),
        ("eventAttendanceMode", Firm(placement) is { } known ? Term(known.IsOnline ? "OnlineEventAttendanceMode" : livestream is null ? "OfflineEventAttendanceMode" : "MixedEventAttendanceMode") : null),
        ("location", LocationOf(path, placement, summit.City, livestream)), ("image", Image), ("organizer", Organiser(summit.Organiser)), .. more,
    ]);

    private JsonObject Listed(string path, LocalizedText title, SubForumName? forum, Placement? placement, AgendaPast? past) => Thing("Event",
        [("@id", Id(path)), ("name", reader.TitleIn(title, forum)), ("url", Here(path)), .. Times(path, placement, past)]);

    private JsonObject Cancelled(CancelledEntry entry) => Thing(
        "Event", ("@id", Id(entry.Path)), ("name", Words(entry.Title)), ("startDate", Reader.Machine(entry.Start)), ("endDate", Reader.Machine(entry.End)), ("eventStatus", Term("EventCancelled")));

    /// <param name="past">Null where it was not looked for: then nothing is said of whether it was moved.</param>
    private static IEnumerable<(string Name, JsonNode? Value)> Times(string path, Placement? placement, AgendaPast? past)
    {
        if (Firm(placement) is not { } known)
        {
            yield break;
        }

        yield return ("startDate", Reader.Machine(known.Start));
        yield return ("endDate", Reader.Machine(known.End));
        if (past is not null)
        {
            var wasMoved = past.MovedFrom.TryGetValue(path, out var before);
            yield return ("eventStatus", Term(wasMoved ? "EventRescheduled" : "EventScheduled"));
            yield return ("previousStartDate", wasMoved ? Reader.Machine(before) : null);
        }
    }

    private JsonNode? LocationOf(string path, Placement? placement, LocalizedText city, string? livestream) => Firm(placement) switch
    {
        null => null,
        { IsOnline: true } online => Thing("VirtualLocation", ("name", Words(online.RoomName)), ("url", livestream ?? Here(path))),
        var room when livestream is not null => new JsonArray(PlaceOf(room, city), Thing("VirtualLocation", ("url", livestream))),
        var room => PlaceOf(room, city),
    };

    private JsonObject PlaceOf(Placement room, LocalizedText city) => Thing("Place", ("name", Words(room.RoomName)), ("address", AddressIn(city)), ("containedInPlace", Thing("Place", ("name", Words(room.Venue)), ("address", AddressIn(city)))));

    /// <summary>Where and when, unless both were invented for a sample.</summary>
    private static Placement? Firm(Placement? placement) => placement is { IsIllustrative: false } ? placement : null;
}
