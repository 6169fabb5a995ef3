using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Tests.Faults;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>An agenda comes in from the command line of the server, beside a portal that runs.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    private string File => Path.Combine(portal.DataFolder, "agenda-of-others");

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task It_tells_what_would_change_and_changes_it_only_when_asked()
    {
        await WriteAsync(Imports.Xml(Imports.Event("By command", "10:00"), Imports.Event("Overlap", "10:30")));
        var (code, output, _) = await ImportAsync();
        code.ShouldBe(0);
        output.ShouldContain("By command");
        output.ShouldContain("! The room is taken: imported without a place: Line 9 event · Overlap");
        output.ShouldContain("Nothing was changed.");
        (await SessionsAsync()).ShouldBe(69);

        (code, output, _) = await ImportAsync("--apply");
        code.ShouldBe(0);
        output.ShouldContain("New: 3. Moved: 0. Changed: 0. Removed: 0.");
        (await SessionsAsync()).ShouldBe(71);

        await WriteAsync(Imports.Xml(Imports.Event("Another", "12:00")));
        (_, output, _) = await ImportAsync("--apply", "--remove-gone");
        output.ShouldContain("New: 1. Moved: 0. Changed: 0. Removed: 2.");
        (await SessionsAsync()).ShouldBe(70);
        (await portal.Db(db => db.AgendaUploads.AnyAsync())).ShouldBeFalse("The program keeps no upload.");
    }

    [Fact]
    public async Task It_names_the_fields_that_change()
    {
        await WriteAsync(Imports.Xml(Imports.Event("Before", "10:00", "guid='the-same'")));
        await ImportAsync("--apply");
        await WriteAsync(Imports.Xml(Imports.Event("After", "11:00", "guid='the-same'")));
        var (_, output, _) = await ImportAsync();
        output.Split('\n').ShouldContain(line => line.StartsWith("Moved") && line.Contains("After (Title, Room and time)"));
    }

    [Theory]
    [InlineData("<schedule>\n<day>\n</schedule>", "line 3, column 3")]
    [InlineData("<!DOCTYPE schedule [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>\n<schedule>&b;</schedule>", "document type")]
    [InlineData(null, "larger than 20 MB")]
    public async Task What_cannot_be_taken_is_refused_in_one_line_and_nothing_is_saved(string? content, string said)
    {
        if (content is null)
        {
            await using var large = System.IO.File.Create(File);
            large.SetLength(100 * 1024 * 1024);
        }
        else
        {
            await WriteAsync(content);
        }

        var (code, output, error) = await ImportAsync("--apply");
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.ShouldContain(said), line => line.ShouldEndWith("Nothing was saved."));
        (await SessionsAsync()).ShouldBe(69);
        (await portal.Db(db => db.AgendaUploads.AnyAsync())).ShouldBeFalse();
    }

    private Task WriteAsync(string content) => System.IO.File.WriteAllTextAsync(File, content, TestContext.Current.CancellationToken);

    private Task<(int Code, string Output, string Error)> ImportAsync(params string[] options) => PortalCommand.RunAsync(["import", File, .. options, $"--Portal:DataFolder={portal.DataFolder}"]);

    private Task<int> SessionsAsync() => portal.Db(db => db.Sessions.CountAsync());
}
