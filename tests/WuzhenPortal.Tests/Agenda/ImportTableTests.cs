using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>An agenda in a table, as the organisers' guide describes it.</summary>
public sealed class ImportTableTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(",", "")]
    [InlineData(";", "\uFEFF")]
    public async Task It_is_read_with_comma_or_semicolon_and_with_or_without_a_mark(string delimiter, string mark)
    {
        string[][] rows =
        [
            ["id", "title", "title:zh", "abstract", "sub-forum", "theme", "format", "access", "languages", "room", "date", "start", "end", "speakers"],
            ["1", "\"Reeds; \"\"tall\"\", and short\"", "芦苇", "\"Two\nlines\"", "Wetlands", "Nature", "press-conference", "invited", "en zh", "Reed Hall", "2022-11-12", "9:00", "10:30", "\"Ada Weaver| 林 水\""],
            ["2", "Night walk", "", "", "Wetlands", "Nature", "panel", "", "", "Reed Hall", "2022/11/12", "23:30", "0:30", ""],
        ];
        var document = mark + string.Join('\n', rows.Select(row => string.Join(delimiter, row)));
        var report = await portal.Import(document);
        report.Remarks.ShouldBeEmpty();
        var session = await portal.Db(db => db.Sessions.Include(session => session.Speakers).SingleAsync(session => session.ImportKey == "id:csv:1"));
        (session.Title["en"], session.Title["zh-Hans"], session.Abstract["en"]).ShouldBe(("Reeds; \"tall\", and short", "芦苇", "Two\nlines"));
        (session.Format, session.Access, session.Speakers.Count).ShouldBe((SessionFormat.PressConference, SessionAccess.Invited, 2));
        session.InterpretedInto.ShouldBe(["en", "zh-Hans"]);
        (session.EndsAt - session.StartsAt).ShouldBe(TimeSpan.FromMinutes(90));
        var night = await portal.Db(db => db.Sessions.SingleAsync(session => session.Slug == "night-walk"));
        (night.EndsAt - night.StartsAt).ShouldBe(TimeSpan.FromHours(1));
        night.SubForumId.ShouldBe(session.SubForumId);
        (await portal.Review(document)).Report.HasWork.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_row_and_column()
    {
        var report = (await portal.Review("title,room,date,start,end,format,mood\nGood,Reed Hall,2022-11-12,9:00,10:00,panel,calm\n,Reed Hall,,,,,\nBad,Reed Hall,12 November,9:00,10:00,quartet,\nLong,Reed Hall,2022-11-12,12:00,noon,panel,\n")).Report;
        report.Remarks.Select(remark => (remark.Kind, remark.Place!.Line, remark.Place.Path, remark.Value)).ShouldBe(
        [
            (ImportRemarkKind.TitleMissing, 3, "title", ""), (ImportRemarkKind.DateUnreadable, 4, "date", "12 November 9:00"), (ImportRemarkKind.DurationUnreadable, 5, "duration", "noon"),
            (ImportRemarkKind.TypeUnknown, 4, "type", "quartet"), (ImportRemarkKind.NotTaken, 1, "mood", "mood"),
        ]);
    }

    [Fact]
    public async Task Only_what_the_table_has_columns_for_is_changed()
    {
        await portal.Import("id,title,room,date,start,end,speakers\n1,Reeds,Reed Hall,2022-11-12,9:00,10:00,Ada Weaver");
        await portal.Import("id,title\n1,Tall reeds");
        var session = await portal.Db(db => db.Sessions.Include(session => session.Speakers).SingleAsync(session => session.ImportKey == "id:csv:1"));
        session.Title["en"].ShouldBe("Tall reeds");
        session.RoomId.ShouldNotBeNull();
        session.Speakers.Count.ShouldBe(1);
    }
}
