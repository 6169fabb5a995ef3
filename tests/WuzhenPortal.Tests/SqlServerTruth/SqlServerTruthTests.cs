using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using WuzhenPortal.Application;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>Runs after all other classes, so that every query of the suite has been captured.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class AfterAllOthers;

/// <summary>Rule 11: what the portal would send to SQL Server is T-SQL, and every name in it leads somewhere.</summary>
[Collection<AfterAllOthers>]
public sealed class SqlServerTruthTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migrations_parse_and_make_a_sound_schema(MigrationsSqlGenerationOptions kind)
    {
        using var db = Replay.SqlServer(_ => { });
        var definitions = TSql.Definitions(db.GetService<IMigrator>().GenerateScript(options: kind));
        definitions.Count.ShouldBeGreaterThan(20);
        TSql.Problems(definitions).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_query_of_the_suite_is_sound_on_SQL_Server()
    {
        await using (var portal = await PortalFixture.StartAsync())
        {
            await portal.Db(db => db.Summits.AsNoTracking().Include(summit => summit.Figures).ToListAsync(TestContext.Current.CancellationToken));
        }

        using var replay = new Replay();
        var captured = Captured.Queries.Expressions;
        captured.Count.ShouldBeGreaterThan(3, "The portals of the tests capture their queries.");
        captured.Select(replay.Query).OfType<string>().ShouldBeEmpty("A query that SQL Server's provider cannot translate or read.");
        Problems(replay).ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage($"{captured.Count} queries, {replay.Sent.Count} statements");
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_saved_on_SQL_Server()
    {
        using var replay = new Replay();
        foreach (var type in replay.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            await replay.SaveAsync(type);
        }

        replay.Sent.Count.ShouldBeGreaterThan(60);
        Problems(replay).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT [s].[Id] FROM [Summit] AS [s]", "Summit")]
    [InlineData("SELECT [s].[Yeer] FROM [Summits] AS [s] WHERE [s].[Id] = @id", "Yeer")]
    [InlineData("UPDATE [s] SET [s].[Yeer] = 1 FROM [Summits] AS [s]", "Yeer")]
    [InlineData("DELETE FROM [Sumits] WHERE [Id] = @id", "Sumits")]
    [InlineData("SELECT CAST(1 AS [nosuchtype])", "nosuchtype")]
    public void A_name_that_leads_nowhere_is_found(string wrong, string name)
    {
        using var replay = new Replay();
        var problems = TSql.Problems([.. TSql.Definitions(replay.Schema), new Statement(wrong, "@id bigint").AsProcedure(1)]);
        problems.ShouldContain(problem => problem.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT [s].[Id] FROM [Summits] AS [s] LIMIT 1")]
    [InlineData("SELECT \"s\".\"Id\" FORM \"Summits\" AS \"s\"")]
    public void A_statement_that_is_no_T_SQL_is_found(string wrong) => Should.Throw<ShouldAssertException>(() => TSql.Parse(wrong));

    [Fact]
    public void A_sound_statement_passes()
    {
        using var replay = new Replay();
        TSql.Problems([.. TSql.Definitions(replay.Schema), new Statement("SELECT [s].[Year] FROM [Summits] AS [s] WHERE [s].[Id] = @id", "@id bigint").AsProcedure(1)]).ShouldBeEmpty();
    }

    /// <summary>Without this, a use case that no test drives would have no query to check.</summary>
    [Fact]
    public void Every_use_case_is_driven_by_some_test()
    {
        Assert.SkipWhen(Environment.GetCommandLineArgs().Any(argument => argument.StartsWith("--filter", StringComparison.Ordinal)), "Only a part of the suite runs.");
        typeof(DependencyInjection).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBaseRequest)) && !Captured.Requests.ContainsKey(type))
            .Select(type => $"{type.DeclaringType?.Name}.{type.Name}")
            .ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Problems(Replay replay)
    {
        var statements = replay.Sent.ToList();
        statements.ForEach(statement => TSql.Parse(statement.Sql));
        return TSql.Problems([.. TSql.Definitions(replay.Schema), .. statements.Select((statement, number) => statement.AsProcedure(number))]);
    }
}
