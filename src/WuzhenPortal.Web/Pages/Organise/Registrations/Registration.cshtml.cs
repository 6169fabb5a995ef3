using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
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
    public Decision Command { get; set; } = new(0, null);

    public OpenRegistration.Result Opened { get; private set; } = null!;

    public ListIdentityDocuments.Result Identity { get; private set; } = null!;

    /// <summary>What was tried when a colleague was quicker.</summary>
    public RegistrationStatus? Tried { get; private set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostReviewAsync(CancellationToken cancel) =>
        DecideAsync(RegistrationStatus.UnderReview, new StartReview.Command(Reference, Command.Version), cancel);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        Tried = RegistrationStatus.Approved;
        var reached = await Sender.Send(new ApproveRegistration.Command(Reference, Command.Version), cancel);
        Tell($"Registrations.Desk.Told.{reached}", Reference);
        return LocalRedirect(Address(reference: Reference));
    }

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) =>
        DecideAsync(RegistrationStatus.Declined, new DeclineRegistration.Command(Reference, Command.Version, Command.Reason), cancel);

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancel) =>
        DecideAsync(RegistrationStatus.InformationRequested, new AskForInformation.Command(Reference, Command.Version, Command.Reason), cancel);

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Opened = await Sender.Send(new OpenRegistration.Query(Reference, Queue), cancel);
        Identity = await Sender.Send(new ListIdentityDocuments.Query(Reference), cancel);
        // Whoever lost a conflict has seen the other version now, and may decide on it.
        Command = Tried is null || IsConflict ? Command with { Version = Opened.Version } : Command;
    }

    /// <summary>Where a button of the decision posts to; the queue goes along.</summary>
    public string ActionOf(string handler) => QueryHelpers.AddQueryString(Address(reference: Reference), "handler", handler);

    private async Task<IActionResult> DecideAsync(RegistrationStatus outcome, IRequest request, CancellationToken cancel)
    {
        Tried = outcome;
        await Sender.Send(request, cancel);
        Tell($"Registrations.Desk.Told.{outcome}", Reference);
        return LocalRedirect(Address(reference: Reference));
    }

    /// <param name="Version">Of the application that the page showed.</param>
    public sealed record Decision(int Version, string? Reason);
}
