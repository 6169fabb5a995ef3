using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Press;

/// <summary>How far the press area of the current summit is open to somebody.</summary>
public enum PressStanding
{
    /// <summary>No accredited journalist.</summary>
    None,

    /// <summary>Accredited, the terms of the embargo not yet accepted as they are now.</summary>
    Accredited,

    /// <summary>Accredited and bound by the terms: may read what is under embargo.</summary>
    Cleared,
}

/// <summary>Says who may read what is under embargo; read from the database each time, so that a withdrawn accreditation ends at once.</summary>
internal sealed class PressClearance(PortalDbContext db, ICurrentUser user)
{
    /// <summary>Number of the terms that are in force.</summary>
    public const int Terms = 1;

    public async Task<PressStanding> OfSenderAsync(CancellationToken cancel)
    {
        if (user.AccountId is not { } account)
        {
            return PressStanding.None;
        }

        var summit = await db.Summits.IdOfAsync(null, cancel);
        if (!await OfPress(account, summit).AnyAsync(registration => registration.Status == RegistrationStatus.Approved, cancel))
        {
            return PressStanding.None;
        }

        return await db.EmbargoAcceptances.AnyAsync(acceptance => acceptance.AccountId == account && acceptance.SummitId == summit && acceptance.TermsVersion == Terms, cancel)
            ? PressStanding.Cleared
            : PressStanding.Accredited;
    }

    /// <summary>The sender's registration as an accredited journalist, whether or not the terms are accepted.</summary>
    /// <exception cref="Forbidden">There is none.</exception>
    public async Task<Registration> AccreditedAsync(CancellationToken cancel)
    {
        var summit = await db.Summits.IdOfAsync(null, cancel);
        return await OfPress(user.RequiredAccountId(), summit).SingleOrDefaultAsync(registration => registration.Status == RegistrationStatus.Approved, cancel) ?? throw new Forbidden();
    }

    /// <summary>Where the sender's latest application for accreditation stands; null for somebody who has none.</summary>
    public async Task<PressApplication?> ApplicationAsync(CancellationToken cancel)
    {
        var summit = await db.Summits.IdOfAsync(null, cancel);
        return await OfPress(user.RequiredAccountId(), summit).OrderByDescending(registration => registration.Id)
            .Select(registration => new PressApplication(registration.Reference, registration.Status)).FirstOrDefaultAsync(cancel);
    }

    /// <exception cref="Forbidden">The sender may not read what is under embargo.</exception>
    public async Task DemandAsync(CancellationToken cancel)
    {
        if (await OfSenderAsync(cancel) != PressStanding.Cleared)
        {
            throw new Forbidden();
        }
    }

    private IQueryable<Registration> OfPress(long account, long summit) => db.Registrations.Where(
        registration => registration.AccountId == account && registration.SummitId == summit
            && db.ParticipantCategories.Any(category => category.Id == registration.CategoryId && category.Code == ReadPressCentre.Category));
}

/// <summary>A registration in the press category.</summary>
public sealed record PressApplication(string Reference, RegistrationStatus Status);
