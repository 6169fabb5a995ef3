using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What a step's save gives back.</summary>
/// <param name="Version">To be sent along with the next save.</param>
/// <param name="Problems">Why the step is not finished; what was typed is kept all the same.</param>
/// <param name="IsDraft">Whether it still waits to be handed in.</param>
public sealed record KeptAnswers(int Version, IReadOnlyList<AnswerProblem> Problems, bool IsDraft);

/// <summary>Finds, starts and fills the sender's own registration for the current summit; nobody else's is ever in reach.</summary>
internal sealed class OwnRegistration(PortalDbContext db, ICurrentUser user, CurrentAction action, AcceptedInvitation accepted, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>The one that is neither withdrawn nor declined; null when there is none.</summary>
    public async Task<Registration?> FindAsync(CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        var found = await db.Registrations
            .Include(registration => registration.Category)
            .Include(registration => registration.Form)
            .Include(registration => registration.Answers)
            .AsSplitQuery()
            .Include(registration => registration.Steps)
            .Include(registration => registration.Interests)
            .Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId))
            .SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Status != RegistrationStatus.Withdrawn && registration.Status != RegistrationStatus.Declined, cancel);
        found?.Portray(await db.ParticipantPortraits.AnyAsync(portrait => portrait.RegistrationId == found.Id, cancel));
        if (found is { Status: RegistrationStatus.Draft, CategoryId: { } category })
        {
            found.Ask(await PublishedForms.OfAsync(db, category, cancel));
        }

        return found;
    }

    /// <summary>Keeps one step's answers, as they were typed while it is a draft; opens the draft where there is none.</summary>
    /// <param name="step">How the step is read and written.</param>
    /// <param name="version">What the form was drawn from; null where there was no draft yet.</param>
    /// <param name="answers">What was typed.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <exception cref="Conflict">The step would overwrite what another device saved meanwhile.</exception>
    /// <exception cref="ValidationException">It is handed in already, and the answers would no longer do.</exception>
    public Task<KeptAnswers> KeepAsync<TAnswers>(Step<TAnswers> step, int? version, TAnswers answers, IEnumerable<AnswerProblem> problems, CancellationToken cancel) =>
        KeepAsync(step, version, answers, _ => problems, cancel);

    /// <param name="problems">What is wrong with the answers, given the rest of the registration.</param>
    public async Task<KeptAnswers> KeepAsync<TAnswers>(Step<TAnswers> step, int? version, TAnswers answers, Func<Registration, IEnumerable<AnswerProblem>> problems, CancellationToken cancel)
    {
        var registration = await FindAsync(cancel) ?? await StartAsync(await accepted.FindAsync(cancel), cancel);
        AnswerProblem[] found = [.. problems(registration)];
        var stored = step.Read(registration);
        if (version != registration.Version && !step.AreSame(stored, answers) && !(version is null && step.IsBlank(stored)))
        {
            throw new Conflict();
        }

        if (registration is { IsEditable: true, IsDraft: false } && found.Length > 0)
        {
            throw AnswerFailures.Of(found);
        }

        if (registration.Status == RegistrationStatus.Draft)
        {
            // A person's own half-filled form is nobody's record yet.
            action.Name = null;
        }

        step.Write(registration, answers);
        registration.SpeakIn(user.LanguageCode);
        await db.SaveChangesAsync(cancel);
        return new(registration.Version, found, registration.IsDraft);
    }

    /// <summary>How one step's answers are read from a registration and written to it.</summary>
    public sealed record Step<TAnswers>(
        Func<Registration, TAnswers> Read, Action<Registration, TAnswers> Write, Func<TAnswers, TAnswers, bool> AreSame, Func<TAnswers, bool> IsBlank);

    /// <summary>Opens a draft.</summary>
    /// <param name="invitation">That the person has accepted: it opens what is closed to others, and locks the address.</param>
    public async Task<Registration> StartAsync(RegistrationInvitation? invitation, CancellationToken cancel)
    {
        var account = user.RequiredAccountId();
        var now = clock.GetUtcNow();
        var summit = await db.Summits.Of(null).Select(summit => new { summit.Id, summit.StartsOn }).SingleOrDefaultAsync(cancel) ?? throw new NotFound();
        var categories = await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == summit.Id).ToListAsync(cancel);
        RuleViolation.Unless(categories.Exists(category => category.Obstacle(now, category.Id == invitation?.CategoryId, isMember: false) is null), "Registrations.AllClosed");
        var email = invitation?.Email ?? await db.Users.Where(person => person.Id == account).Select(person => person.Email!).SingleAsync(cancel);
        action.Name = null;
        for (var attempt = 1; ; attempt++)
        {
            var started = new Registration(summit.Id, account, RegistrationReference.New(summit.StartsOn.Year), user.LanguageCode, email, now);
            db.Registrations.Add(started);
            try
            {
                await db.SaveChangesAsync(cancel);
                return started;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Either the reference is taken, or another device of the same person was quicker: then its draft is the one.
                db.ChangeTracker.Clear();
                if (await FindAsync(cancel) is { } quicker)
                {
                    return quicker;
                }
            }
        }
    }
}
