using System.Net;
using Microsoft.Data.Sqlite;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Tests.Ground;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Faults;

/// <summary>The last places of a category, given by the running program to many at once, with a kill in the middle.</summary>
public sealed class LastPlacesTests
{
    private const string Email = "rui@example.org";

    private const string Password = "lanterns on the river";

    [Fact]
    public async Task Of_five_hundred_at_once_a_hundred_get_the_last_places_the_others_wait_in_order_and_a_kill_loses_nothing_confirmed()
    {
        var (database, references) = await PreparedAsync();
        await using var portal = await RunningPortal.StartOnAsync(database);
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
        var browser = await RegistrarAsync(portal);
        var form = await browser.GetPage($"/en/organise/registrations/{references[0]}");

        var confirmed = new HashSet<string>();
        var enough = new TaskCompletionSource();
        var killing = enough.Task.ContinueWith(_ => portal.KillAsync(), TaskScheduler.Default).Unwrap();
        await Task.WhenAll(references.Select(async reference =>
        {
            if (await ApprovedAsync(browser, form, reference))
            {
                lock (confirmed)
                {
                    confirmed.Add(reference);
                    if (confirmed.Count == 160)
                    {
                        enough.SetResult();
                    }
                }
            }
        }));
        await killing;
        confirmed.Count.ShouldBeInRange(160, 499);
        var before = await StatesAsync(portal);
        before.Where(state => confirmed.Contains(state.Key)).ShouldAllBe(state => state.Value == "Approved" || state.Value == "Waitlisted");

        await portal.StartAgainAsync();
        var missed = before.Where(state => state.Value == "Submitted").Select(state => state.Key).ToList();
        missed.ShouldNotBeEmpty();
        using var again = await RegistrarAsync(portal);
        form = await again.GetPage($"/en/organise/registrations/{missed[0]}");
        (await Task.WhenAll(missed.Select(reference => ApprovedAsync(again, form, reference)))).ShouldAllBe(isApproved => isApproved);

        var after = await StatesAsync(portal);
        after.Values.Count(state => state == "Approved").ShouldBe(100);
        after.Values.Count(state => state == "Waitlisted").ShouldBe(400);
        before.Where(state => state.Value != "Submitted").ShouldAllBe(state => after[state.Key] == state.Value);
        (await RowsAsync(portal, "SELECT CAST(Taken AS TEXT), '' FROM ParticipantCategories WHERE Code = 'delegate'")).ShouldHaveSingleItem().Key.ShouldBe("100");
        (await RowsAsync(portal, "SELECT Status, CAST(COUNT(*) AS TEXT) FROM CategoryPlaces GROUP BY Status")).ToDictionary().ShouldBe(new Dictionary<string, string> { ["Held"] = "100", ["Waiting"] = "400" }, ignoreOrder: true);
        // One mail for each, whatever was killed: it is written with the decision or not at all.
        (await RowsAsync(portal, "SELECT Recipient, Kind FROM OutboxMessages WHERE Kind IN ('RegistrationApproved', 'RegistrationWaitlisted')")).Select(row => row.Key).Distinct().Count().ShouldBe(500);

        var accepted = (await RowsAsync(portal, "SELECT Label, Status FROM CategoryPlaces ORDER BY Id")).Where(row => row.Value == "Waiting").Select(row => row.Key).ToList();
        (await RowsAsync(portal, "SELECT Label, Status FROM CategoryPlaces WHERE Status = 'Waiting' ORDER BY QueuedAt, Id")).Select(row => row.Key).ShouldBe(accepted);
        var shown = await again.GetPage("/en/organise/registrations/waiting?category=delegate&page=8");
        shown.MainText.ShouldContain(accepted[^1]);
    }

    /// <summary>Five hundred applications on a hundred last places, in a database of a portal that is closed.</summary>
    private static async Task<(string Database, List<string> References)> PreparedAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("wuzhen-places-").FullName, "portal.db");
        await using var portal = await PortalFixture.StartAsync();
        await portal.SetAsync(category => category with { Capacity = 100 });
        await portal.CreateAccount(Email, "Rui Registrar", password: Password, roles: Role.Registrar);
        var references = await portal.ApplicantsAsync(500);
        TemplateDatabase.CloseFile(Path.Combine(portal.DataFolder, "portal.db"));
        File.Copy(Path.Combine(portal.DataFolder, "portal.db"), file);
        return (file, references);
    }

    private static async Task<HttpClient> RegistrarAsync(RunningPortal portal)
    {
        var browser = portal.Visitor();
        var done = await browser.Submit(await browser.GetPage("/en/account/sign-in"), values: [("Command.Email", Email), ("Command.Password", Password)]);
        done.Status.ShouldBe(HttpStatusCode.Redirect, done.MainText);
        return browser;
    }

    /// <summary>Whether the program confirmed it; false where it was killed before.</summary>
    private static async Task<bool> ApprovedAsync(HttpClient browser, Page form, string reference)
    {
        using var content = new FormUrlEncodedContent([new("Command.Version", "0"), new("form-token", form.One("input[name=form-token]").GetAttribute("value")!)]);
        try
        {
            using var answer = await browser.PostAsync($"/en/organise/registrations/{reference}?handler=Approve", content, TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.Redirect;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<Dictionary<string, string>> StatesAsync(RunningPortal portal) => (await RowsAsync(portal, "SELECT Reference, Status FROM Registrations")).ToDictionary();

    private static async Task<List<KeyValuePair<string, string>>> RowsAsync(RunningPortal portal, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<KeyValuePair<string, string>>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(new(reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }
}
