using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A bulk action before it is done: says again how many, asks for what it needs, and then does it. Opened alone it lists what was done lately.</summary>
public sealed class BulkModel : QueuePage
{
    /// <summary>What is to be done; chosen by the button on the list.</summary>
    [BindProperty]
    public BulkKind? Kind { get; set; }

    /// <summary>Ticked on the list: reference and version, with a colon between.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Whether everything that the queue shows is meant.</summary>
    [BindProperty]
    public bool All { get; set; }

    /// <summary>What was chosen, as one field: a browser sends few fields better than thousands.</summary>
    [BindProperty]
    public string? Selection { get; set; }

    [BindProperty]
    public Order Command { get; set; } = new(null, null, null, null);

    public IReadOnlyList<DecideInBulk.Chosen> Picked { get; private set; } = [];

    public IReadOnlyList<ListBulkActions.Line> Latest { get; private set; } = [];

    public ReadDesk.Result Desk { get; private set; } = null!;

    public void OnGet()
    {
    }

    /// <summary>Comes from the list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var picked = All ? await Sender.Send(new ChooseForBulk.Query(Queue), cancel) : Read(Chosen);
        Selection = string.Join(' ', picked.Select(chosen => $"{chosen.Reference}:{chosen.Version}"));
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancel)
    {
        string? action = null;
        var picked = Read(Selection?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
        foreach (var some in picked.Count == 0 ? [[]] : picked.Chunk(DecideInBulk.MaxChosen))
        {
            var reason = Kind == BulkKind.Ask ? Command.FromAskList : Command.FromList;
            action = await Sender.Send(new DecideInBulk.Command(action, Kind ?? BulkKind.Tag, some, Command.Reason, reason, Command.Tag, Command.Assignee), cancel);
        }

        return LocalRedirect(Reader.Href($"/organise/registrations/bulk/{action}") + Keys(Queue));
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Picked = Read(Selection?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
        Desk = await Sender.Send(new ReadDesk.Query(), cancel);
        Latest = await Sender.Send(new ListBulkActions.Query(), cancel);
    }

    private static List<DecideInBulk.Chosen> Read(IEnumerable<string> chosen) =>
        [.. chosen.Take(ChooseForBulk.MaxChosen).Select(one => one.Split(':'))
            .Where(parts => parts.Length == 2 && RegistrationReference.Parse(parts[0]) is not null && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(parts => new DecideInBulk.Chosen(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)))];

    /// <param name="FromList">Code of a reason to decline.</param>
    /// <param name="Assignee">Code of a colleague; null for nobody.</param>
    /// <param name="FromAskList">Code of a question.</param>
    public sealed record Order(string? Reason, string? FromList, string? Tag, string? Assignee, string? FromAskList = null);
}
