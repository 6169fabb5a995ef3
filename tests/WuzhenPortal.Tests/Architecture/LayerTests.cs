using System.Reflection;
using WuzhenPortal.Application;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Tests.Architecture;

/// <summary>The only direction in which code may know other code.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_domain_knows_the_base_class_library_alone() =>
        References(typeof(Entity).Assembly).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Persistence_knows_no_use_case_and_no_provider() =>
        References(typeof(PortalDbContext).Assembly).ShouldNotContain(name =>
            name.StartsWith("WuzhenPortal.", StringComparison.Ordinal) && name != "WuzhenPortal.Domain" || name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("SqlServer", StringComparison.Ordinal));

    [Fact]
    public void Use_cases_know_no_page_no_request_and_no_provider() =>
        References(typeof(DependencyInjection).Assembly).ShouldNotContain(name =>
            name == "WuzhenPortal.Web" || name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("SqlServer", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));

    [Fact]
    public void A_page_has_no_query_and_no_database()
    {
        string[] forbidden = ["PortalDbContext", "Microsoft.EntityFrameworkCore", "using WuzhenPortal.Persistence;"];
        var found =
            from file in SourceTree.Files("src/WuzhenPortal.Web/Pages", "*.cs*")
            let text = File.ReadAllText(file)
            from word in forbidden
            where text.Contains(word, StringComparison.Ordinal)
            select $"{SourceTree.Relative(file)}: {word}";
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_asks_which_database_it_is_outside_the_two_providers()
    {
        string[] forbidden = ["IsSqlite(", "IsSqlServer(", "ProviderName", "FromSql", "ExecuteSql", "SqlQuery"];
        var found =
            from file in SourceTree.Files("src", "*.cs")
            where !SourceTree.Relative(file).StartsWith("src/WuzhenPortal.Persistence.Sql", StringComparison.Ordinal)
            from word in forbidden
            where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
            select $"{SourceTree.Relative(file)}: {word}";
        found.ShouldBeEmpty();
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
