using System.IO.Compression;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Tests.Mail;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Accounts;

/// <summary>What the portal keeps about somebody is theirs to take along, and to have erased.</summary>
public sealed class PersonalDataTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Password = "wuzhen-water-town";

    [Fact]
    public async Task A_copy_holds_everything_of_the_person_and_nothing_of_others()
    {
        var account = await portal.CreateAccount("zhuang@example.org", "Zhuang Zhou", password: Password);
        var other = await portal.CreateAccount("hui@example.org", "Hui Shi", password: Password);
        var (own, foreign) = (await portal.SubmittedAsync(account), await portal.SubmittedAsync(other));
        await portal.Send(new KeepStars.Command("ABCDEF", null), account);
        var browser = await portal.SignedIn(account);
        var page = await browser.GetPage("/en/me/data");
        page.MainText.ShouldContain(own);
        (await browser.Submit(page, values: ("Command.Password", "wrong"))).One("#Command_Password-error");
        using var answer = await PostAsync(browser, page, Password);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var archive = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["readme.txt", "account.json", "activity.json", "registrations.json", "seats.json", "agenda.json", "mails.json"], ignoreOrder: true);
        var all = string.Concat(archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        foreach (var mine in new[] { own, "Zhuang Zhou", "zhuang@example.org", "محمد الخوارزمي", "House of Wisdom", "2026-11", "RegistrationSubmitted" })
        {
            all.ShouldContain(mine);
        }

        foreach (var theirs in new[] { foreign, "Hui Shi", "hui@example.org" })
        {
            all.ShouldNotContain(theirs);
        }

        await Should.ThrowAsync<Forbidden>(portal.Send(new ExportMyData.Command(Password), null));
    }

    [Fact]
    public async Task After_an_erasure_neither_name_nor_address_stands_anywhere()
    {
        var transport = new NotingTransport();
        await using var own = await Mails.PortalAsync(transport);
        var account = await own.CreateAccount("laozi@example.org", "Laozi Li Er", password: Password);
        var reference = await own.SubmittedAsync(account);
        await own.AdvanceAsync(reference, registration => registration.Decline("Dear Laozi Li Er, not this year.", account.Id, own.Clock.GetUtcNow()));
        var second = await own.SubmittedAsync(account);
        await own.Send(new RequestPasswordReset.Command(account.Email!), null);
        await own.Send(new KeepStars.Command("ABCDEF", null), account);
        string[] words = ["laozi", "al-khwarizmi", "khwarizmi", "الخوارزمي", "m@example.org", "501234567", "house of wisdom"];
        (await FoundAsync(own, words)).ShouldNotBeEmpty();

        var browser = await own.SignedIn(account);
        var page = await browser.GetPage("/en/me/data/erase");
        (await browser.Submit(page, values: [("Command.Password", Password), ("Command.Typed", reference)])).One("#Command_Typed-error");
        (await browser.Submit(page, values: [("Command.Password", "wrong"), ("Command.Typed", second)])).One("#Command_Password-error");
        (await browser.Submit(page, values: [("Command.Password", Password), ("Command.Typed", second.ToLowerInvariant())])).Status.ShouldBe(HttpStatusCode.Redirect);
        await own.SendDueAsync();

        transport.Sent.ShouldHaveSingleItem().Recipient.ShouldBe("laozi@example.org");
        transport.Sent.ShouldHaveSingleItem().Subject.ShouldBe("Your data has been erased");
        (await FoundAsync(own, words)).ShouldBeEmpty();
        var left = await own.RegistrationOf(account);
        (left.Status, left.Reference).ShouldBe((RegistrationStatus.Withdrawn, second));
        (await own.Db(db => db.AuditEntries.AnyAsync(entry => entry.Action == "EraseMyData" && entry.SubjectName == account.Code))).ShouldBeTrue();
        (await own.Send(new SignIn.Command("laozi@example.org", Password, false), null)).ShouldBe(SignIn.Outcome.Refused);
        (await own.CreateAccount("laozi@example.org")).Id.ShouldNotBe(account.Id, "the address is free again");
    }

    [Fact]
    public async Task Who_works_on_the_staff_is_not_erased()
    {
        var account = await portal.CreateAccount(password: Password, roles: Role.Editor);
        (await (await portal.SignedIn(account)).GetPage("/en/me/data/erase")).Document.QuerySelector("[name='Command.Password']").ShouldBeNull();
        (await Should.ThrowAsync<RuleViolation>(portal.Send(new EraseMyData.Command(Password, account.Email!), account))).Key.ShouldBe("Accounts.Erase.HasRoles");
    }

    /// <summary>Where any of the words stands, in whatever text column of whatever table.</summary>
    private static async Task<List<string>> FoundAsync(PortalFixture portal, string[] words)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var found = new List<string>();
        var columns = await ReadAsync(connection, "SELECT t.name || '\t' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT'");
        foreach (var column in columns.Select(column => column.Split('\t')))
        {
            foreach (var value in await ReadAsync(connection, $"SELECT \"{column[1]}\" FROM \"{column[0]}\" WHERE \"{column[1]}\" IS NOT NULL"))
            {
                found.AddRange(words.Where(word => value.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Contains(word.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)).Select(word => $"{column[0]}.{column[1]}: {word}"));
            }
        }

        return found;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, Page page, string password)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("form-token", page.One("main [name='form-token']").GetAttribute("value")!), KeyValuePair.Create("Command.Password", password)]);
        return await browser.PostAsync(new Uri("/en/me/data", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
