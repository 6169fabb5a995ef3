using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What real documents do, one trap a test.</summary>
public sealed class ImportTrapTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_guid_that_is_no_uuid_is_kept_as_it_is()
    {
        await portal.Import(Imports.Xml(Imports.Event("Strange", "10:00", "guid='-n9QScyDLXMEwkqrCHASYw'")));
        (await Session("strange")).ImportKey.ShouldBe("guid:-n9QScyDLXMEwkqrCHASYw");
        (await portal.Review(Imports.Xml(Imports.Event("Renamed", "11:00", "guid='-n9QScyDLXMEwkqrCHASYw'")))).Report.Changes.ShouldHaveSingleItem().Fields.Select(field => field.Field).ShouldBe(["Title", "Slot"]);
    }

    [Fact]
    public async Task Without_guid_and_date_the_day_and_the_zone_tell_and_twice_is_once()
    {
        var document = Imports.Xml(Imports.Event("Plain", "10:00", "", date: ""), Imports.Event("Break", "11:00", "", date: ""), Imports.Event("Break", "13:00", "", date: ""));
        await portal.Import(document);
        (await Session("plain")).StartsAt.ShouldBe(At(10));
        (await portal.Review(document)).Report.ShouldSatisfyAllConditions(report => report.HasWork.ShouldBeFalse(), report => report.Unchanged.ShouldBe(3));
        (await Count()).ShouldBe(72);
    }

    [Fact]
    public async Task A_document_that_lost_its_guids_finds_the_same_sessions()
    {
        await portal.Import(Imports.Xml(Imports.Event("One", "10:00"), Imports.Event("Two", "11:00")));
        (await portal.Import(Imports.Xml(Imports.Event("One", "10:00", ""), Imports.Event("Two", "14:00", "")))).Changes.ShouldHaveSingleItem().Kind.ShouldBe(AgendaChangeKind.Moved);
        (await portal.Review(Imports.Xml(Imports.Event("One", "10:00"), Imports.Event("Two", "14:00")))).Report.HasWork.ShouldBeFalse();
        (await Count()).ShouldBe(71);
    }

    [Fact]
    public async Task A_language_may_be_missing_be_two_or_be_none_of_ours()
    {
        var report = await portal.Import(Imports.Xml(
            Imports.Event("None", "10:00", more: "<language></language>"), Imports.Event("Both", "11:00", more: "<language>de, en</language>"), Imports.Event("Chinese", "12:00", more: "<language>zh</language>")));
        (await Session("none")).InterpretedInto.ShouldBeEmpty();
        (await Session("both")).InterpretedInto.ShouldBe(["en"]);
        (await Session("chinese")).InterpretedInto.ShouldBe(["zh-Hans"]);
        report.Of(ImportRemarkKind.LanguageUnknown).ShouldHaveSingleItem().Value.ShouldBe("de");
    }

    [Fact]
    public async Task Markup_becomes_plain_words()
    {
        await portal.Import(Imports.Xml(
            Imports.Event("Escaped", "10:00", more: "<abstract>&lt;p&gt;First &lt;b&gt;bold&lt;/b&gt; &amp;amp; &lt;a href='x'&gt;link&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Second&lt;script&gt;bad()&lt;/script&gt;&lt;/p&gt;</abstract>"),
            Imports.Event("Nested", "11:00", more: "<abstract><p>One</p><p>Two</p></abstract>"),
            Imports.Event("5 &lt; 6 &amp; 7", "12:00")));
        (await Session("escaped")).Abstract["en"].ShouldBe("First bold & link\nSecond");
        (await Session("nested")).Abstract["en"].ShouldBe("One\n\nTwo");
        (await Session("5-6-7")).Title["en"].ShouldBe("5 < 6 & 7");
    }

    [Fact]
    public async Task Elements_nobody_expected_are_listed_once_with_their_first_line()
    {
        var report = await portal.Import(Imports.Xml(Imports.Event("A", "10:00", more: "<mood>good</mood>"), Imports.Event("B", "11:00", more: "<mood>better</mood>")));
        var remark = report.Of(ImportRemarkKind.NotTaken).ShouldHaveSingleItem();
        (remark.Value, remark.Count, remark.Place!.Line).ShouldBe(("mood", 2, 9));
    }

    [Fact]
    public async Task A_guid_that_merged_documents_use_twice_tells_two_sessions_apart_by_title()
    {
        var twin = Imports.Event("Twin", "10:00", "guid='aaaaaaaa-0000-4000-8000-000000000001'");
        var document = Imports.Xml(twin, twin, Imports.Event("Other", "12:00", "guid='aaaaaaaa-0000-4000-8000-000000000001'"));
        var report = await portal.Import(document);
        report.Count(AgendaChangeKind.New).ShouldBe(3, "two sessions and the sub-forum of their track");
        report.Of(ImportRemarkKind.Repeated).ShouldHaveSingleItem().Title.ShouldBe("Twin");
        report.Of(ImportRemarkKind.GuidTwice).ShouldHaveSingleItem().Title.ShouldBe("Other");
        (await portal.Review(document)).Report.HasWork.ShouldBeFalse();
    }

    [Fact]
    public async Task Numbers_of_people_that_collide_are_no_matter()
    {
        var report = await portal.Import(Imports.Xml(
            Imports.Event("A", "10:00", more: "<persons><person id='1'>Ada Weaver</person><person id='2'>Ada  weaver</person></persons>"),
            Imports.Event("B", "11:00", more: "<persons><person id='1'>Ben Miller</person><person id='3'>Ada Weaver</person></persons>")));
        report.Changes.Where(change => change.Part == AgendaPart.Speaker).Select(change => change.Name.ToString()).ShouldBe(["Ada Weaver", "Ben Miller"]);
        report.Of(ImportRemarkKind.PersonIdTwice).ShouldHaveSingleItem().Value.ShouldBe("1: Ben Miller");
        report.Of(ImportRemarkKind.PersonTwice).ShouldHaveSingleItem().Value.ShouldBe("Ada Weaver");
    }

    [Fact]
    public async Task After_midnight_it_is_still_the_day_before()
    {
        await portal.Import(Imports.Xml(Imports.Event("Late", "23:30", date: ""), Imports.Event("Later", "00:30", date: "")));
        (await Session("late")).EndsAt.ShouldBe(At(24.5));
        (await Session("later")).StartsAt.ShouldBe(At(24.5));
    }

    [Fact]
    public async Task A_date_in_utc_is_the_same_instant()
    {
        await portal.Import(Imports.Xml(Imports.Event("Zulu", "10:00", date: "<date>2022-11-12T02:00:00Z</date>")));
        (await Session("zulu")).StartsAt.ShouldBe(At(10));
    }

    [Fact]
    public async Task A_time_that_cannot_be_read_leaves_a_session_without_a_place()
    {
        var report = await portal.Import(Imports.Xml(
            Imports.Event("When", "10:00", date: "<date>tomorrow</date>").Replace("<start>10:00</start>", "<start>soon</start>", StringComparison.Ordinal),
            Imports.Event("How long", "11:00").Replace("01:00</duration>", "a while</duration>", StringComparison.Ordinal)));
        report.Of(ImportRemarkKind.DateUnreadable).ShouldHaveSingleItem().Value.ShouldBe("tomorrow soon");
        report.Of(ImportRemarkKind.DurationUnreadable).ShouldHaveSingleItem().Title.ShouldBe("How long");
        (await Session("when")).RoomId.ShouldBeNull();
    }

    [Fact]
    public async Task Two_in_a_room_at_once_the_second_comes_without_a_place_and_is_listed()
    {
        var document = Imports.Xml(Imports.Event("First", "10:00"), Imports.Event("Second", "10:30"), Imports.Event("Third", "11:00"));
        var report = await portal.Import(document);
        var taken = report.Of(ImportRemarkKind.PlaceTaken).ShouldHaveSingleItem();
        (taken.Title, taken.Value).ShouldBe(("Second", "Reed Hall, 2022-11-12 10:00–11:00: First"));
        (await Session("second")).RoomId.ShouldBeNull();
        (await Session("third")).StartsAt.ShouldBe(At(11));

        var again = (await portal.Review(document)).Report;
        again.HasWork.ShouldBeFalse();
        again.Of(ImportRemarkKind.PlaceTaken).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_stands_in_the_draft_keeps_its_room_and_a_livestream_takes_several()
    {
        var theme = await portal.Db(db => db.Themes.Select(theme => theme.Slug).FirstAsync());
        await portal.SendAsOperator(new CreateSubForum.Command(Drafts.SubForum("Here already", theme, Drafts.Slot("hall-1", 9, 12))));
        var online = await portal.Db(db => db.Rooms.Where(room => room.Kind == RoomKind.Online).Select(room => room.Name).FirstAsync());
        var report = await portal.Import(Imports.Xml(Imports.Event("Hall", "10:00")).Replace("Reed Hall", "Hall 1", StringComparison.Ordinal));
        report.Of(ImportRemarkKind.PlaceTaken).ShouldHaveSingleItem().Value.ShouldContain("Here already");
        var streams = await portal.Import(Imports.Xml(Imports.Event("Stream A", "10:00"), Imports.Event("Stream B", "10:00")).Replace("Reed Hall", online.ToString(), StringComparison.Ordinal));
        streams.Of(ImportRemarkKind.PlaceTaken).ShouldBeEmpty();
        streams.Changes.ShouldNotContain(change => change.Part == AgendaPart.Room);
    }

    [Fact]
    public async Task A_later_version_shows_new_moved_changed_and_gone_and_takes_out_only_when_asked()
    {
        string Id(int number) => $"guid='bbbbbbbb-0000-4000-8000-00000000000{number}'";
        await portal.Import(Imports.Xml(Imports.Event("Stays", "10:00", Id(1)), Imports.Event("Moves", "11:00", Id(2)), Imports.Event("Changes", "12:00", Id(3)), Imports.Event("Goes", "13:00", Id(4))));
        var later = Imports.Xml(Imports.Event("Stays", "10:00", Id(1)), Imports.Event("Moves", "15:00", Id(2)), Imports.Event("Has changed", "12:00", Id(3)), Imports.Event("Comes", "16:00", Id(5)));
        var report = (await portal.Review(later)).Report;
        report.Changes.Select(change => (change.Name.ToString(), change.Kind, string.Join(' ', change.Fields.Select(field => field.Field)))).ShouldBe(
            [("Moves", AgendaChangeKind.Moved, "Slot"), ("Has changed", AgendaChangeKind.Changed, "Title"), ("Comes", AgendaChangeKind.New, ""), ("Goes", AgendaChangeKind.Gone, "")]);
        report.Unchanged.ShouldBe(1);

        await portal.Import(later);
        (await Session("goes")).RoomId.ShouldNotBeNull("Only who asks for it loses it.");
        await portal.Import(later, removeGone: true);
        (await portal.Db(db => db.Sessions.AnyAsync(session => session.Slug == "goes"))).ShouldBeFalse();
        (await Count()).ShouldBe(73);
    }

    [Fact]
    public async Task A_track_becomes_a_theme_of_the_nearest_hue_and_a_chinese_title_gets_a_code()
    {
        await portal.Import(Imports.Xml(Imports.Event("乌镇时间", "10:00", "guid='cccccccc-0000-4000-8000-000000000001'")));
        var session = await portal.Db(db => db.Sessions.SingleAsync(session => session.ImportKey == "guid:cccccccc-0000-4000-8000-000000000001"));
        session.Title.All.ShouldBe([new("zh-Hans", "乌镇时间")]);
        session.Slug.Length.ShouldBe(8);
        session.Slug.ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter));
        var theme = await portal.Db(db => (from forum in db.SubForums join theme in db.Themes on forum.ThemeId equals theme.Id where forum.Id == session.SubForumId select theme).SingleAsync());
        (theme.Name["en"], theme.Hue).ShouldBe(("Machines", NearestHue.To("#9a3b50")));
    }

    [Fact]
    public async Task A_translation_written_here_outlives_a_later_import()
    {
        const string Identity = "guid='dddddddd-0000-4000-8000-000000000001'";
        await portal.Import(Imports.Xml(Imports.Event("Bridges", "10:00", Identity)));
        await portal.Db(async db =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Slug == "bridges");
            session.Describe(LocalizedText.Of([new("en", "Bridges"), new("zh-Hans", "桥")]), session.Abstract, SessionFormat.Panel, SessionAccess.Invited);
            await db.SaveChangesAsync();
        });
        await portal.Import(Imports.Xml(Imports.Event("Old bridges", "10:00", Identity)));
        var bridges = await Session("bridges");
        (bridges.Title["en"], bridges.Title["zh-Hans"], bridges.Format, bridges.Access).ShouldBe(("Old bridges", "桥", SessionFormat.Panel, SessionAccess.Invited));
    }

    [Fact]
    public async Task Too_long_a_text_is_shortened_and_said()
    {
        var document = Imports.Xml(Imports.Event("Long", "10:00", "guid='eeeeeeee-0000-4000-8000-000000000001'", more: $"<abstract>{string.Join(' ', Enumerable.Repeat("water", 200))}</abstract>"));
        (await portal.Import(document)).Of(ImportRemarkKind.Shortened).ShouldHaveSingleItem().Place!.Path.ShouldBe("abstract");
        (await Session("long")).Abstract["en"]!.ShouldEndWith("water…");
        (await portal.Review(document)).Report.HasWork.ShouldBeFalse();
    }

    private static DateTimeOffset At(double hours) => new DateTimeOffset(2022, 11, 12, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hours);

    private Task<Session> Session(string slug) => portal.Db(db => db.Sessions.AsNoTracking().SingleAsync(session => session.Slug == slug));

    private Task<int> Count() => portal.Db(db => db.Sessions.CountAsync());
}
