using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using WuzhenPortal.Tests.Ground;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Faults;

/// <summary>The running program under a kill, under load, and beside a writer that holds the database.</summary>
public sealed partial class CrashTests
{
    [Fact]
    public async Task What_was_confirmed_to_a_person_is_there_after_a_kill_and_its_mail_goes_out_once()
    {
        await using var portal = await TemplateDatabase.StartProgramAsync();
        var (browser, email) = await portal.NewDelegate("kill@example.org");
        var review = await browser.WalkToReview("en");
        var submitted = await browser.Submit(review, values: ("Command.Consent", "true"));
        submitted.Status.ShouldBe(HttpStatusCode.Redirect, submitted.MainText);
        await portal.KillAsync();

        await portal.StartAgainAsync();
        var mine = await browser.GetPage("/en/me");
        mine.MainText.ShouldContain("Handed in");
        var reference = Reference().Match(mine.MainText).Value;
        var mails = await portal.MailsTo(email, atLeast: 2);
        mails.Count(mail => mail.Contains(reference, StringComparison.Ordinal)).ShouldBe(1);
        (await Scalar(portal, "SELECT COUNT(*) FROM Registrations WHERE Status = 'Submitted'")).ShouldBe(1);
        (await Scalar(portal, "SELECT COUNT(*) FROM OutboxMessages WHERE Kind = 'RegistrationSubmitted'")).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_people_who_submit_at_the_same_moment_all_succeed()
    {
        await using var portal = await TemplateDatabase.StartProgramAsync();
        var ready = new List<(HttpClient Browser, Page Review)>();
        for (var person = 0; person < 20; person++)
        {
            var (browser, _) = await portal.NewDelegate($"person{person}@example.org");
            ready.Add((browser, await browser.WalkToReview("en")));
        }

        var answers = await Task.WhenAll(ready.Select(person => person.Browser.Submit(person.Review, values: ("Command.Consent", "true"))));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await Scalar(portal, "SELECT COUNT(*) FROM Registrations WHERE Status = 'Submitted'")).ShouldBe(20);
        (await Scalar(portal, "SELECT COUNT(DISTINCT Reference) FROM Registrations WHERE Status = 'Submitted'")).ShouldBe(20);
    }

    [Fact]
    public async Task A_write_waits_for_another_writer_and_then_succeeds()
    {
        await using var portal = await TemplateDatabase.StartProgramAsync();
        var (browser, _) = await portal.NewDelegate("patient@example.org");
        var review = await browser.WalkToReview("en");
        await using var other = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var writing = other.BeginTransaction(deferred: false);
        var submitting = browser.Submit(review, values: ("Command.Consent", "true"));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        submitting.IsCompleted.ShouldBeFalse();
        await writing.RollbackAsync(TestContext.Current.CancellationToken);
        (await submitting).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_made_the_database_is_made_good_by_the_next()
    {
        await using var portal = await RunningPortal.StartAsync(kill: TimeSpan.FromMilliseconds(1200));
        await portal.StartAgainAsync();
        using var visitor = portal.Visitor();
        (await visitor.GetPage("/en/agenda/2022-11-09")).Status.ShouldBe(HttpStatusCode.OK);
        (await Scalar(portal, "SELECT COUNT(*) FROM Summits WHERE IsCurrent")).ShouldBe(1);
        (await Scalar(portal, "SELECT COUNT(*) FROM AspNetUsers")).ShouldBe(7);
    }

    private static async Task<long> Scalar(RunningPortal portal, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    [GeneratedRegex(@"WZ22-\w{4}-\w{2}")]
    private static partial Regex Reference();
}
