using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Pages;

namespace WuzhenPortal.Web.Commands;

/// <summary>Brings in a document from the command line of the server: a whole summit, or the agenda of another system.</summary>
internal sealed class ImportFile(ISender sender, PortalTexts texts)
{
    public const string Apply = "--apply";

    public const string RemoveGone = "--remove-gone";

    private const string Language = "en";

    /// <summary>An agenda is reported on first, and comes in only when asked to.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string file, string[] options)
    {
        var texts = services.GetRequiredService<PortalTexts>();
        try
        {
            var import = new ImportFile(services.GetRequiredService<ISender>(), texts);
            await using var stream = File.OpenRead(file);
            var content = await UploadAgenda.ReadAsync(stream, CancellationToken.None);
            if (SummitFile.IsSummit(content))
            {
                await import.SummitAsync(await File.ReadAllTextAsync(file));
            }
            else
            {
                await import.AgendaAsync(Path.GetFileName(file), content, options);
            }

            return 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Cannot read {file}: {unreadable.Message}");
        }
        catch (RuleViolation refused)
        {
            await Console.Error.WriteLineAsync($"{file}: {texts.In(Language, refused.Key, [.. refused.Arguments])} Nothing was saved.");
        }
        catch (ValidationException invalid)
        {
            await Console.Error.WriteLineAsync($"{file}: {string.Join(' ', invalid.Errors.Select(error => ErrorTexts.Of(error, texts)))} Nothing was saved.");
        }

        return 1;
    }

    private async Task SummitAsync(string json)
    {
        var result = await sender.Send(new ImportSummit.Command(json));
        Console.WriteLine($"Summit {result.Year}: {result.SubForums} sub-forums, {result.Sessions} sessions, {result.Speakers} speakers, {result.Exhibitors} exhibitors, {result.News} news articles.");
    }

    private async Task AgendaAsync(string name, byte[] content, string[] options)
    {
        var code = await sender.Send(new UploadAgenda.Command(name, content));
        try
        {
            var report = await sender.Send(new ReviewAgendaImport.Query(code));
            Print(report);
            if (options.Contains(Apply))
            {
                var done = await sender.Send(new ApplyAgendaImport.Command(code, report.Draft, options.Contains(RemoveGone)));
                Console.WriteLine(texts.In(Language, "Agenda.Import.Done", done.New, done.Moved, done.Changed, done.Removed));
            }
            else
            {
                Console.WriteLine($"Nothing was changed. Run it again with {Apply} to bring this in.");
            }
        }
        finally
        {
            await sender.Send(new DiscardAgendaImport.Command(code));
        }
    }

    private void Print(AgendaImportReport report)
    {
        Console.WriteLine($"{report.Title} ({texts.In(Language, $"Agenda.Import.Format.{report.Format}")})");
        foreach (var change in report.Changes)
        {
            var fields = string.Join(", ", change.Fields.Select(field => texts.In(Language, $"Agenda.Desk.Field.{field.Field}")));
            Console.WriteLine($"{texts.In(Language, $"Agenda.Desk.Change.{change.Kind}"),-8} {texts.In(Language, $"Agenda.Desk.Part.{change.Part}"),-10} {change.Name}{(fields.Length > 0 ? $" ({fields})" : "")}");
        }

        foreach (var remark in report.Remarks)
        {
            var place = remark.Place is null ? "" : remark.Place.Line == 0 ? remark.Place.Path : $"{texts.In(Language, report.Format == AgendaFormat.Csv ? "Agenda.Import.Row" : "Agenda.Import.Line", remark.Place.Line)} {remark.Place.Path}";
            Console.WriteLine($"! {texts.In(Language, $"Agenda.Import.Remark.{remark.Kind}")}: {string.Join(" · ", new[] { place, remark.Title, remark.Value == remark.Place?.Path ? "" : remark.Value }.Where(text => text.Length > 0))}{(remark.Count > 1 ? $" × {remark.Count}" : "")}");
        }

        Console.WriteLine(
            $"New: {report.Count(AgendaChangeKind.New)}. Moved: {report.Count(AgendaChangeKind.Moved)}. Changed: {report.Count(AgendaChangeKind.Changed)}. Gone: {report.Count(AgendaChangeKind.Gone)}. Unchanged: {report.Unchanged}.");
    }
}
