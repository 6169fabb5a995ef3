using System.Net;
using Microsoft.Data.Sqlite;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Faults;

/// <summary>What the running program writes down, and what it never does.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task A_fault_is_told_in_the_readers_language_with_the_reference_that_the_log_has()
    {
        await using var portal = await TemplateDatabase.StartProgramAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE NewsArticles RENAME TO Lost";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var visitor = portal.Visitor();
        var page = await visitor.GetPage("/ru/news");
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("ru");
        page.MainText.ShouldNotContain("NewsArticles");
        var reference = page.One(".reference b").TextContent;
        await portal.SaysAsync(reference);
    }

    [Fact]
    public async Task The_log_of_a_whole_registration_names_nobody()
    {
        await using var portal = await TemplateDatabase.StartProgramAsync();
        var (browser, email) = await portal.NewDelegate("secret.person@example.org");
        (await browser.Submit(await browser.WalkToReview("en"), values: ("Command.Consent", "true"))).Status.ShouldBe(HttpStatusCode.Redirect);
        await portal.MailsTo(email, atLeast: 2);
        await portal.SaysAsync("/register/review");
        string[] personal = ["secret.person", "Khwarizmi", "House of Wisdom", "966 50", "lanterns on the river", "code="];
        lock (portal.Said)
        {
            portal.Said.Where(line => personal.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        }
    }
}
