using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise.Agenda;

/// <summary>What the closing of a room would mean; nothing is changed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WhatIfModel : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public TimeOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public TimeOnly? Until { get; set; }

    public ForeseeClosure.Result Foreseen { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel) => Foreseen = await Sender.Send(new ForeseeClosure.Query(Room, Day, From, Until), cancel);
}
