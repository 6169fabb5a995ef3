using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>The form that moves a session or a sub-forum on the board; the board's script sends the same form.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PlaceModel : PortalPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>The day of the board that led here.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>For a session too, which takes nothing along.</summary>
    [BindProperty]
    public PlaceSubForum.Command Command { get; set; } = null!;

    /// <summary>The other as its slug and its version, as in <c>closing@3</c>.</summary>
    [BindProperty]
    public SwapPlaces.Command? Swap { get; set; }

    /// <summary>Whether the form that swaps was sent.</summary>
    public bool IsSwap { get; private set; }

    public IReadOnlyList<ListSwaps.Choice> Swaps { get; private set; } = [];

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public SlotFields Stored { get; private set; } = SlotFields.None;

    public bool IsSlotIllustrative { get; private set; }

    public IReadOnlyList<AgendaChoices.Room> Rooms { get; private set; } = [];

    public bool IsSession => Kind == "sessions";

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => PlaceAsync(Command.Slot, cancel);

    public Task<IActionResult> OnPostOffAsync(CancellationToken cancel) => PlaceAsync(SlotFields.None, cancel);

    public async Task<IActionResult> OnPostSwapAsync(CancellationToken cancel)
    {
        IsSwap = true;
        var other = Swap?.With?.Split('@') is [var slug, var written] && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (slug, version) : (null, 0);
        var swapped = await Sender.Send(new SwapPlaces.Command(!IsSession, Slug, Swap?.Version ?? 0, other.slug, other.version), cancel);
        Tell("Agenda.Board.Swapped", Reader.Plain(swapped.Name), Reader.Plain(swapped.With));
        return GoTo($"/organise/agenda/board?day={Reader.DayAtSummit(swapped.Start).Address()}");
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        int version;
        if (IsSession)
        {
            var session = await Sender.Send(new OpenSession.Query(Slug), cancel);
            (Name, Stored, version, IsSlotIllustrative, Rooms) = (session.Stored!.Title, session.Stored.Slot, session.Version, session.IsSlotIllustrative, session.Choices.Rooms);
        }
        else
        {
            var forum = await Sender.Send(new OpenSubForum.Query(Slug), cancel);
            (Name, Stored, version, IsSlotIllustrative, Rooms) = (forum.Stored!.Name, forum.Stored.Slot, forum.Version, forum.IsSlotIllustrative, forum.Choices.Rooms);
        }

        Swaps = await Sender.Send(new ListSwaps.Query(!IsSession, Slug), cancel);
        Swap = new(!IsSession, Slug, version, Swap?.With, 0);
        if (HttpMethods.IsGet(Request.Method) || IsSwap)
        {
            Command = new(Slug, version, Stored, TakesSessions: true);
        }
        else if (IsConflict)
        {
            // Whoever lost a conflict has seen the other place now, and may move it on.
            Command = Command with { Version = version };
        }
    }

    /// <summary>As the reader writes it; null while not placed.</summary>
    public string? Where(SlotFields slot) => Rooms.FirstOrDefault(room => room.Slug == slot.Room) is { } room && slot is { Day: { } day, Start: { } start, End: { } end }
        ? Texts["Agenda.Board.Where", Reader.Plain(room.Name), Reader.LongDay(day), SlotField.Clock(start), SlotField.Clock(end)]
        : null;

    private async Task<IActionResult> PlaceAsync(SlotFields slot, CancellationToken cancel)
    {
        var placed = IsSession
            ? await Sender.Send(new PlaceSession.Command(Slug, Command.Version, slot), cancel)
            : await Sender.Send(Command with { Slug = Slug, Slot = slot }, cancel);
        var (name, day) = (Reader.Plain(placed.Name), slot.Day ?? Day);
        if (placed is { Room: { } room, Slot: { } at })
        {
            Tell("Agenda.Board.Placed", name, Texts["Agenda.Board.Where", Reader.Plain(room), Reader.LongDay(Reader.DayAtSummit(at.Start)), Reader.Time(at.Start), Reader.Time(at.End)]);
        }
        else
        {
            Tell("Agenda.Board.TakenOff", name);
        }

        return GoTo(day is { } open ? $"/organise/agenda/board?day={open.Address()}" : "/organise/agenda/board");
    }
}
