using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The chapters of the printed handbook on sub-forums, people and places.</summary>
internal sealed class HandbookProgramme(ReadHandbook.Result book, HandbookStyle style, PortalTexts texts, Reader reader)
{
    private PrintedDocument Document => style.Document;

    public void Write()
    {
        SubForums();
        if (book.Speakers.Count > 0)
        {
            Speakers();
        }

        if (book.Venues.Count > 0)
        {
            Venues();
        }
    }

    private void SubForums()
    {
        style.Chapter(texts["Agenda.SubForums"], "sub-forums");
        if (book.OfTheSummit.Count > 0)
        {
            style.Section(texts["Agenda.Handbook.OfTheSummit"], "of-the-summit");
            Sessions(book.OfTheSummit, withDay: true);
        }

        foreach (var (theme, forums) in book.Groups)
        {
            style.Section(reader.Plain(theme.Name), $"theme-{theme.Slug}");
            foreach (var forum in forums)
            {
                SubForum(forum);
            }
        }
    }

    private void SubForum(ReadHandbook.Forum forum)
    {
        var line = forum.SubForum;
        style.Part([style.Name(line.Name, HandbookStyle.PartHead), .. style.SampleMark(line.IsIllustrative)], line.Code, reader.Plain(line.Name));
        if (line.Placement is { } at)
        {
            style.Text(
                [new($"{reader.LongDay(at.Day)}{texts["Portal.ListSeparator"]}", HandbookStyle.Meta), .. style.Times(at), new(" · ", HandbookStyle.Meta), style.Name(at.RoomName, HandbookStyle.Meta), new(" · ", HandbookStyle.Meta), style.Name(at.Venue, HandbookStyle.Meta), .. style.SampleMark(at.IsIllustrative)]);
        }
        else
        {
            style.Text(new Words(texts["Agenda.NotPlacedYet"], HandbookStyle.Meta));
        }

        style.Prose(forum.Summary);
        Document.Space(4);
        Sessions(forum.Sessions, withDay: false);
    }

    private void Sessions(IReadOnlyList<ReadHandbook.Part> sessions, bool withDay)
    {
        const float width = PrintedDocument.Width - HandbookStyle.Indent;
        foreach (var (session, text, languages, speakers) in sessions)
        {
            List<Words> facts = [new(texts[$"Agenda.Format.{session.Format}"], HandbookStyle.Meta)];
            if (withDay && session.Placement is { } on)
            {
                facts.Insert(0, new($"{reader.LongDay(on.Day)} · ", HandbookStyle.Meta));
            }

            if (session.Placement is { } at)
            {
                facts.AddRange([new(" · ", HandbookStyle.Meta), style.Name(at.RoomName, HandbookStyle.Meta)]);
            }

            facts.Add(new($" · {texts[$"Agenda.Access.{session.Access}"]}", HandbookStyle.Meta));
            if (languages.Count > 0)
            {
                facts.Add(new($" · {texts["Agenda.FollowIn", string.Join(texts["Portal.ListSeparator"], languages.Select(code => texts[$"Portal.LanguageName.{code}"]))]}", HandbookStyle.Meta));
            }

            facts.AddRange(style.SampleMark(session.IsIllustrative || session.Placement is { IsIllustrative: true }));
            Document.Row(
                [style.Cell(0, HandbookStyle.When, style.Times(session.Placement)), style.Cell(HandbookStyle.Indent, width, [style.Name(session.Title, HandbookStyle.Strong)], facts)],
                [HandbookStyle.When, width], HandbookStyle.ColourOf(session.Theme), session.Code);
            if (!text.IsEmpty)
            {
                style.Prose(text, HandbookStyle.Indent);
            }

            if (speakers.Count > 0)
            {
                Document.Text(style.Set([.. NamesOf(speakers)], width), HandbookStyle.Indent);
            }

            Document.Space(6);
        }
    }

    private IEnumerable<Words> NamesOf(IReadOnlyList<SpeakerLine> speakers)
    {
        foreach (var (index, speaker) in speakers.Index())
        {
            if (index > 0)
            {
                yield return new(texts["Portal.ListSeparator"], HandbookStyle.Meta);
            }

            yield return style.Name(speaker.Name, HandbookStyle.MetaLink, $"#{PlaceOf(speaker)}");
        }
    }

    private void Speakers()
    {
        style.Chapter(texts["Speakers.Title"], "speakers");
        foreach (var (speaker, biography, sessions) in book.Speakers)
        {
            style.Part([style.Name(speaker.Name, HandbookStyle.PartHead)], PlaceOf(speaker));
            foreach (var line in new[] { speaker.Role, speaker.Organisation }.Where(line => !line.IsEmpty))
            {
                style.Text(style.Name(line, HandbookStyle.Meta));
            }

            style.Prose(biography);
            foreach (var session in sessions)
            {
                style.Text([style.Name(session.Title, HandbookStyle.MetaLink, $"#{session.Code}"), .. InWhich(session)]);
            }
        }
    }

    private IEnumerable<Words> InWhich(SessionLine session)
    {
        if (session.SubForum is { } forum)
        {
            yield return new(" · ", HandbookStyle.Meta);
            yield return style.Name(forum.Name, HandbookStyle.Meta);
        }

        if (session.Placement is { } at)
        {
            yield return new($" · {reader.ShortDay(at.Day)}", HandbookStyle.Meta);
        }
    }

    private void Venues()
    {
        style.Chapter(texts["Agenda.Handbook.Venues"], "venues");
        foreach (var (index, venue) in book.Venues.Index())
        {
            style.Section(reader.Plain(venue.Name), $"venue-{index}");
            foreach (var room in venue.Rooms)
            {
                List<Words> facts = [new(texts["Agenda.SessionCount", Reader.Number(room.Entries)], HandbookStyle.Meta)];
                if (room.Seats > 0)
                {
                    facts.Add(new($" · {texts["Agenda.Seats", Reader.Number(room.Seats)]}", HandbookStyle.Meta));
                }

                Document.Row([style.Cell(0, PrintedDocument.Width, [style.Name(room.Name, HandbookStyle.Strong)], [.. facts, .. style.SampleMark(room.IsIllustrative)])], [PrintedDocument.Width]);
                Document.Space(5);
            }
        }
    }

    private static string PlaceOf(SpeakerLine speaker) => $"person-{speaker.Slug}";
}
