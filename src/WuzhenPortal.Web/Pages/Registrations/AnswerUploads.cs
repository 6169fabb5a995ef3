using MediatR;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Uploads;

namespace WuzhenPortal.Web.Pages.Registrations;

/// <summary>Files that come with the form of a registration, each in answer to a question.</summary>
internal static class AnswerUploads
{
    /// <summary>More than may come in, so that a file that is too large is told so beside its question.</summary>
    public const int MaxRequest = 3 * IncomingDocument.MaxSize;

    /// <summary>Under what a file is sent.</summary>
    public static string FieldOf(string question) => $"Files[{question}]";

    /// <summary>Keeps all that came; the codes are put among the answers.</summary>
    /// <param name="version">That the form was drawn from.</param>
    /// <returns>The version to send along with the answers; and by question, the text key of why its file cannot be taken in.</returns>
    public static async Task<(int? Version, Dictionary<string, string> Faults)> ReceiveAsync(
        ISender sender, IDocumentFiles folder, IFormCollection form, string reference, int? version, Dictionary<string, string?[]> answers, CancellationToken cancel)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in form.Files.Where(file => file.Name.StartsWith("Files[", StringComparison.Ordinal) && file.Name.EndsWith(']') && file.FileName.Length > 0))
        {
            var question = file.Name["Files[".Length..^1];
            await using var content = file.OpenReadStream();
            using var incoming = await folder.ReceiveAsync(file.FileName, content, cancel);
            if (incoming.Fault is { } fault)
            {
                faults[question] = fault;
                continue;
            }

            var attached = await sender.Send(new AttachFile.Command(reference, version, question, incoming), cancel);
            version = attached.Version;
            answers[question] = [attached.Code];
        }

        return (version, faults);
    }
}
