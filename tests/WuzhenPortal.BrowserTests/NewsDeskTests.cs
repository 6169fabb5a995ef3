using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WuzhenPortal.BrowserTests;

/// <summary>An article on its way: in two languages, at its time, corrected; and under embargo, which ends before the eyes of a journalist.</summary>
public sealed class NewsDeskTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    [Fact]
    public async Task An_editor_writes_in_two_languages_schedules_and_corrects()
    {
        await using var editor = await chrome.OpenAsync(work.Running.Address);
        await editor.SignInAsync("editor");
        await editor.GoAsync("/en/organise/news/new");
        await editor.FillAsync(("Command.Article.Title[en]", "Night boats"), ("Command.Article.Body[en]", "Nine boats will sail."), ("Command.Article.Title[fr]", "Bateaux de nuit"));
        await editor.PressAsync("#save");
        await editor.One("details.language-body:has([lang=fr]) > summary").First.ClickAsync();
        await editor.FillAsync(("Command.Article.Body[fr]", "Neuf bateaux partiront."));
        await Assertions.Expect(editor.One("#kept")).ToContainTextAsync("is kept");

        // Nothing typed is lost: it opens again, and can be thrown away.
        await editor.GoAsync("/en/organise/news/night-boats");
        await Assertions.Expect(editor.One("#typed")).ToBeVisibleAsync();
        await Assertions.Expect(editor.One("[name='Command.Article.Body[fr]']")).ToHaveValueAsync("Neuf bateaux partiront.");
        await editor.ShouldBeAccessibleAsync();
        await using var other = await chrome.OpenAsync(work.Running.Address);
        await other.SignInAsync("admin");
        await other.GoAsync("/en/organise/news/night-boats");
        await Assertions.Expect(other.One("#others")).ToContainTextAsync("Open here too");

        var soon = DateTimeOffset.UtcNow.AddSeconds(25);
        await ScheduleAsync(editor, soon, isEmbargoed: false);
        await using var visitor = await chrome.OpenAsync(work.Running.Address);
        (await visitor.GoAsync("/fr/news/night-boats")).ShouldBe(404);
        await UntilAsync(soon);
        (await visitor.GoAsync("/fr/news/night-boats")).ShouldBe(200);
        (await visitor.MainTextAsync()).ShouldContain("Neuf bateaux partiront.");

        await editor.GoAsync("/en/organise/news/night-boats");
        await editor.One("#correcting > summary").ClickAsync();
        await editor.FillAsync(("Command.Article.Body[en]", "Eight boats will sail."), ("Command.Article.Correction[en]", "There are eight boats, not nine."), ("Command.Article.Correction[fr]", "Il y a huit bateaux, et non neuf."));
        await editor.PressAsync("#save");
        await Assertions.Expect(editor.One("#standing-fr .state.warn")).ToBeVisibleAsync();
        await editor.ShouldBeAccessibleAsync();
        await visitor.GoAsync("/fr/news/night-boats");
        (await visitor.One(".corrections").InnerTextAsync()).ShouldContain("Il y a huit bateaux");
        await visitor.ShouldBeAccessibleAsync();
        await editor.GoAsync("/en/organise/news/night-boats/history");
        (await editor.One(".difference ins").First.InnerTextAsync()).ShouldBe("Eight");
        await editor.ShouldFitAsync();
    }

    [Fact]
    public async Task An_embargo_lifts_while_a_journalist_has_the_page_open()
    {
        await using var editor = await chrome.OpenAsync(work.Running.Address);
        await editor.SignInAsync("editor");
        await editor.GoAsync("/en/organise/news/new");
        await editor.FillAsync(("Command.Article.Title[en]", "Sealed until noon"), ("Command.Article.Body[en]", "What is sealed."));
        await editor.PressAsync("#save");
        await using var journalist = await chrome.OpenAsync(work.Running.Address);
        await journalist.SignInAsync("delegate");
        await journalist.GoAsync("/en/register/category");
        await journalist.ChooseCategoryAsync();
        await ClearAsync("delegate@demo.example");

        var lifts = DateTimeOffset.UtcNow.AddSeconds(40);
        await ScheduleAsync(editor, lifts, isEmbargoed: true);
        await journalist.GoAsync("/en/press/area/embargoed");
        await journalist.ShouldBeAccessibleAsync();
        await journalist.PressAsync(".news-item a");
        (await journalist.MainTextAsync()).ShouldContain("What is sealed.");
        await Assertions.Expect(journalist.One("#embargo-notice")).ToContainTextAsync("Under embargo until");
        await using var visitor = await chrome.OpenAsync(work.Running.Address);
        (await visitor.GoAsync("/en/news/sealed-until-noon")).ShouldBe(404);
        await Assertions.Expect(journalist.One("#embargo-notice")).ToContainTextAsync("The embargo was lifted", new() { Timeout = 60_000 });
        DateTimeOffset.UtcNow.ShouldBeGreaterThanOrEqualTo(lifts);
        (await visitor.GoAsync("/en/news/sealed-until-noon")).ShouldBe(200);
        await journalist.ShouldBeAccessibleAsync();
    }

    private static async Task ScheduleAsync(Visit editor, DateTimeOffset at, bool isEmbargoed)
    {
        var local = at.ToOffset(Zone);
        await editor.TickAsync("Command.IsLater", "true");
        await editor.FillAsync(("Command.Day", local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Command.Time", local.ToString("HH:mm:ss", CultureInfo.InvariantCulture)));
        if (isEmbargoed)
        {
            await editor.TickAsync("Command.IsEmbargoed", "true");
        }

        await editor.PressAsync("#publish");
    }

    private static async Task UntilAsync(DateTimeOffset moment)
    {
        var left = moment - DateTimeOffset.UtcNow;
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Makes somebody who has begun to register an accredited journalist who accepted the terms.</summary>
    private async Task ClearAsync(string email)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(work.Running.DataFolder, "portal.db")}");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = """
            UPDATE Registrations SET Status = 'Approved', CategoryId = (SELECT Id FROM ParticipantCategories WHERE Code = 'press' AND SummitId = Registrations.SummitId)
            WHERE AccountId = (SELECT Id FROM AspNetUsers WHERE Email = $email);
            INSERT INTO EmbargoAcceptances (SummitId, AccountId, TermsVersion, AcceptedAt, Version)
            SELECT s.Id, u.Id, 1, '2022-01-01 00:00:00', 0 FROM Summits s, AspNetUsers u WHERE s.IsCurrent AND u.Email = $email;
            """;
        command.Parameters.AddWithValue("$email", email);
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }
}
