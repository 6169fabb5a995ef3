using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What the portal writes it reads back, and whole real documents come in.</summary>
public sealed class ImportRoundTripTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateTimeOffset Opening = new(2022, 11, 9, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/agenda/schedule.xml")]
    [InlineData("/agenda/schedule.json")]
    public async Task The_portals_own_export_finds_everything_unchanged(string path)
    {
        var report = (await portal.Review((await portal.Visitor().GetPage(path)).Html)).Report;
        report.Changes.ShouldBeEmpty();
        report.Remarks.ShouldBeEmpty();
        report.Unchanged.ShouldBe(69);
    }

    [Fact]
    public void Whatever_is_written_here_comes_back_as_unchanged()
    {
        var text = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char[' ', '~'], Gen.Char['\u4e00', '\u4eff'], Gen.Char['\u0410', '\u044f'], Gen.Const('\n'), Gen.Const('\t'), Gen.Const('<'))].Where(text => !string.IsNullOrWhiteSpace(text));
        var localized = Gen.Select(text.List[1, 3], Gen.Shuffle(Language.All.Select(language => language.Code).ToArray()), (texts, codes) =>
            LocalizedText.Of(texts.Zip(codes, (text, code) => KeyValuePair.Create(code, (string?)text))));
        var session = Gen.Select(localized, localized, Gen.Enum<SessionFormat>(), Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[-1, 1]);
        var texts = portal.Services.GetRequiredService<PortalTexts>();
        session.List[1, 12].Sample(sessions =>
        {
            var agenda = new AgendaSnapshot(
                [new("town", Name("Town"))],
                [.. Enumerable.Range(0, 3).Select(number => new AgendaSnapshot.Room($"hall-{number}", "town", Name($"Hall {number}"), number == 2 ? RoomKind.Online : RoomKind.Hall, 10, false))],
                [new("water", Name("Water"), Hue.Teal)],
                [new("forum-0", "water", Name("Forum 0"), LocalizedText.Empty, null, false), new("forum-1", "water", Name("Forum 1"), LocalizedText.Empty, new("hall-0", Opening.AddDays(2), Opening.AddDays(2).AddHours(1), false), false)],
                [.. sessions.Select((part, index) => new AgendaSnapshot.Session(
                    $"session-{index}", part.Item6 < 0 ? null : $"forum-{part.Item6}", part.Item1, part.Item2, part.Item3, SessionAccess.Invited,
                    [.. Enumerable.Range(0, part.Item5).Select(number => $"speaker-{number}")], part.Item5 == 0 ? [] : ["fr", "en"],
                    new($"hall-{part.Item4}", Opening.AddMinutes(30 * index), Opening.AddMinutes(30 * index + 25), false), false))],
                [.. Enumerable.Range(0, 3).Select(number => new AgendaSnapshot.Speaker($"speaker-{number}", Name("The same name"), LocalizedText.Empty, LocalizedText.Empty, null))]);
            var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
            var schedule = FrabSchedule.Of(AgendaReading.Of(new(2022, Name("Summit"), LocalizedText.Empty, LocalizedText.Empty, zone.Id, new(2022, 11, 9), new(2022, 11, 11), 1, Opening, agenda)), texts, new Uri("https://summit.example"));
            foreach (var written in new[] { FrabXml.Write(schedule), FrabJson.Write(schedule) })
            {
                var plan = ImportPlanner.Plan(AgendaDocuments.Read(written, zone), new(2022, new(2022, 11, 9), new(2022, 11, 11), zone, agenda, new Dictionary<string, ImportedSession>()));
                plan.Changes().Select(change => $"{change.Kind} {change.Slug}: {string.Join(' ', change.Fields.Select(field => field.Field))}").ShouldBeEmpty(Encoding.UTF8.GetString(written));
            }
        }, iter: 100);
    }

    [Fact]
    public async Task A_real_congress_comes_in_whole_and_only_once()
    {
        var file = ScheduleTests.Validator("31c3.xml");
        await using var own = await PortalFixture.StartAsync();
        var document = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var report = await own.Import(document);
        report.Changes.CountBy(change => (change.Part, change.Kind)).ShouldBe(
        [
            new((AgendaPart.Session, AgendaChangeKind.New), 138), new((AgendaPart.SubForum, AgendaChangeKind.New), 8), new((AgendaPart.Speaker, AgendaChangeKind.New), 197),
            new((AgendaPart.Room, AgendaChangeKind.New), 4), new((AgendaPart.Theme, AgendaChangeKind.New), 8),
        ], ignoreOrder: true);
        report.Of(ImportRemarkKind.LanguageUnknown).ShouldHaveSingleItem().ShouldSatisfyAllConditions(remark => remark.Value.ShouldBe("de"), remark => remark.Count.ShouldBe(25));
        report.Of(ImportRemarkKind.PlaceTaken).ShouldBeEmpty();
        (await own.Db(db => db.Sessions.CountAsync(session => session.ImportedFrom == "31c3" && session.RoomId != null))).ShouldBe(138);

        var again = (await own.Review(document)).Report;
        again.HasWork.ShouldBeFalse();
        again.Unchanged.ShouldBe(138);
        await own.Import(document);
        (await own.Db(db => db.Sessions.CountAsync(session => session.ImportedFrom == "31c3"))).ShouldBe(138);

        // What came in goes out again by the community's rules.
        await own.SendAsOperator(new ReleaseAgenda.Command(null));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, ScheduleTests.Validator("schedule.xml.xsd"));
        var exported = XDocument.Parse((await own.Visitor().GetPage("/agenda/schedule.xml")).Html);
        exported.Descendants("event").Count().ShouldBe(69 + 138);
        var broken = new List<string>();
        exported.Validate(schemas, (_, found) => broken.Add(found.Message));
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_times_as_much_comes_in_and_only_once()
    {
        await using var own = await PortalFixture.StartAsync();
        var document = Imports.Large(1_400);
        (await own.Import(document)).Count(AgendaChangeKind.New).ShouldBe(1_400 + 20, "sessions, and sub-forums of tracks");
        (await own.Db(db => db.Sessions.CountAsync(session => session.ImportedFrom == "large"))).ShouldBe(1_400);

        var again = (await own.Review(document)).Report;
        again.HasWork.ShouldBeFalse();
        again.Unchanged.ShouldBe(1_400);
    }

    private static LocalizedText Name(string name) => LocalizedText.Of("en", name);
}
