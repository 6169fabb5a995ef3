namespace WuzhenPortal.Tests.Faults;

/// <summary>The program's start and its commands, as a newcomer or an operator meets them.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var portal = await RunningPortal.StartAsync();
        var before = await CountsAsync(portal.DataFolder);
        await portal.KillAsync();

        await portal.StartAgainAsync();

        (await CountsAsync(portal.DataFolder)).ShouldBe(before);
        before.ShouldContain("Sessions 69");
    }

    [Fact]
    public async Task A_start_tells_where_to_go()
    {
        await using var portal = await TemplateDatabase.StartProgramAsync();

        portal.Said.ShouldContain(line => line.Contains($"http://127.0.0.1:{portal.Port}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Sqlite or SqlServer")]
    [InlineData("Urls", "nonsense", "addresses such as http://localhost:5080")]
    [InlineData("Portal:DataFolder", "/proc/none", "a folder that can be made and written")]
    [InlineData("Database:SqlServer:MaxBatchSize", "0", "a whole number from 1 to 1000")]
    [InlineData("Portal:PublicAddress", "summit", "scheme and host")]
    [InlineData("Portal:KnownProxies:0", "proxy", "addresses such as")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string setting, string value, string accepts)
    {
        var (code, output, error) = await PortalCommand.RunAsync($"--{setting}={value}");

        code.ShouldNotBe(0);
        output.ShouldBeEmpty();
        error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            line => line.ShouldContain(setting.Split(":0")[0]),
            line => line.ShouldContain(accepts));
    }

    [Fact]
    public async Task An_import_of_something_else_names_the_place_and_saves_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("wuzhen-import-").FullName;
        var file = Path.Combine(folder, "broken.json");
        await File.WriteAllTextAsync(file, "{\n  \"format\": \"wuzhen-summit-sample/1\",\n  \"edition\": 7\n}", TestContext.Current.CancellationToken);

        var (code, _, error) = await PortalCommand.RunAsync("import", file, $"--Portal:DataFolder={folder}");

        code.ShouldBe(1);
        error.ShouldContain("Line 3");
        (await CountsAsync(folder)).ShouldContain("Summits 0");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_script_for_SQL_Server_needs_no_server()
    {
        var (code, output, _) = await PortalCommand.RunAsync("migrate", "--script", "--Database:Provider=SqlServer", "--ConnectionStrings:Portal=Server=nowhere;Database=portal");

        code.ShouldBe(0);
        output.ShouldStartWith("IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL");
    }

    /// <summary>How many rows each table of records has, one table a line.</summary>
    private static async Task<string> CountsAsync(string dataFolder)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(dataFolder, "portal.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var counts = new List<string>();
        foreach (var table in new[] { "Summits", "Sessions", "SubForums", "NewsArticles", "AgendaReleases", "AspNetUsers", "RoleAssignments", "OutboxMessages", "AuditEntries" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            counts.Add($"{table} {await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)}");
        }

        return string.Join('\n', counts);
    }
}
