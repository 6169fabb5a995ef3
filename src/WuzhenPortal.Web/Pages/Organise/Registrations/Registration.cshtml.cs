using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>One application, whole, with the decision beside it.</summary>
public sealed class RegistrationModel : QueuePage
{
    [FromRoute]
    public string Reference { get; set; } = "";

    /// <summary>The decision's form; each button takes from it what it needs.</summary>
    [BindProperty]
    public Decision Command { get; set; } = new(0, null, null);

    [BindProperty]
    public AddNote.Command? Note { get; set; }

    [BindProperty]
    public TagRegistration.Command? Tagging { get; set; }

    [BindProperty]
    public AssignRegistration.Command? Assign { get; set; }

    public OpenRegistration.Result Opened { get; private set; } = null!;

    public ListIdentityDocuments.Result Identity { get; private set; } = null!;

    public EquipmentSheet Equipment { get; private set; } = null!;

    public OpenDeskFile.Result Dossier { get; private set; } = null!;

    public ReadDesk.Result Desk { get; private set; } = null!;

    public IReadOnlyList<ListTransfers.Line> Transfers { get; private set; } = [];

    /// <summary>What was tried when a colleague was quicker.</summary>
    public RegistrationStatus? Tried { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancel)
    {
        Tried = RegistrationStatus.UnderReview;
        await Sender.Send(new StartReview.Command(Reference, Command.Version), cancel);
        return Told(RegistrationStatus.UnderReview, true);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        Tried = RegistrationStatus.Approved;
        var reached = await Sender.Send(new ApproveRegistration.Command(Reference, Command.Version, Command.Reason), cancel);
        return Told(reached, reached is RegistrationStatus.Approved or RegistrationStatus.Waitlisted);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        Tried = RegistrationStatus.Declined;
        return Told(RegistrationStatus.Declined, await Sender.Send(new DeclineRegistration.Command(Reference, Command.Version, Command.Reason, Command.FromList), cancel));
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        Tried = RegistrationStatus.InformationRequested;
        await Sender.Send(new AskForInformation.Command(Reference, Command.Version, Command.Reason, Command.FromAskList), cancel);
        return Told(RegistrationStatus.InformationRequested, true);
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        await Sender.Send(new UndoDecision.Command(Reference), cancel);
        Tell("Registrations.Desk.Undone", Reference);
        return LocalRedirect(Address(reference: Reference));
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        await Sender.Send(new AddNote.Command(Reference, Note?.Text), cancel);
        Tell("Registrations.Desk.NoteKept");
        return LocalRedirect(Address(reference: Reference) + "#notes");
    }

    public async Task<IActionResult> OnPostTaggingAsync(CancellationToken cancel)
    {
        await Sender.Send(new TagRegistration.Command(Reference, Tagging?.Tag, Tagging?.IsOff ?? false), cancel);
        return LocalRedirect(Address(reference: Reference) + "#tags");
    }

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken cancel)
    {
        await Sender.Send(new AssignRegistration.Command(Reference, Assign?.Assignee), cancel);
        Tell("Registrations.Desk.Assigned");
        return LocalRedirect(Address(reference: Reference));
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenRegistration.Query(Reference, Queue), cancel);
        Identity = await Sender.Send(new ListIdentityDocuments.Query(Reference), cancel);
        Equipment = await Sender.Send(new ReadEquipment.Query(Reference), cancel);
        Dossier = await Sender.Send(new OpenDeskFile.Query(Reference), cancel);
        Desk = await Sender.Send(new ReadDesk.Query(), cancel);
        Transfers = await Sender.Send(new ListTransfers.Query(Reference), cancel);
        // Whoever lost a conflict has seen the other version now, and may decide on it.
        Command = Tried is null || IsConflict ? Command with { Version = Opened.Version } : Command;
    }

    /// <summary>Where a button of the decision posts to; the queue goes along.</summary>
    public string ActionOf(string handler) => QueryHelpers.AddQueryString(Address(reference: Reference), "handler", handler);

    private LocalRedirectResult Told(RegistrationStatus outcome, bool isDecided)
    {
        Tell(isDecided ? $"Registrations.Desk.Told.{outcome}" : "Registrations.Desk.OpinionKept", Reference);
        return LocalRedirect(Address(reference: Reference));
    }

    /// <param name="Version">Of the application that the page showed.</param>
    /// <param name="FromList">Code of a reason to decline.</param>
    /// <param name="FromAskList">Code of a question.</param>
    public sealed record Decision(int Version, string? Reason, string? FromList, string? FromAskList = null);
}
