using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Summits;

/// <summary>The operator brings in a whole summit from one document, and with it the agenda's first release.</summary>
public static class ImportSummit
{
    /// <param name="Json">See <see cref="SummitDocument"/>. The first summit of a database becomes the current one.</param>
    /// <returns>What came in.</returns>
    [Operator]
    public sealed record Command(string Json) : ICommand<Result>, IChangesPublicPages;

    public sealed record Result(int Year, int SubForums, int Sessions, int Speakers, int Exhibitors, int News);

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var document = SummitDocument.Parse(command.Json);
            var year = int.Parse(document.Edition.Slug, CultureInfo.InvariantCulture);
            RuleViolation.Unless(!await db.Summits.AnyAsync(summit => summit.Year == year, cancellationToken), "Summits.ImportedAlready", year);

            var import = new SummitImport(db, document, year);
            await import.AddSummitsAsync(cancellationToken);
            await import.AddPlacesAsync(cancellationToken);
            await import.AddAgendaAsync(cancellationToken);
            import.AddExpo();
            import.AddPublishing();
            var categories = StandardCategories.For(import.Summit.Id).ToList();
            db.ParticipantCategories.AddRange(categories);
            db.RegistrationForms.AddRange(categories.Select(category => StandardForms.Published(category, clock.GetUtcNow())));
            await db.SaveChangesAsync(cancellationToken);

            var agenda = ReleasedAgenda.Serialize(await WorkingDraft.ReadAsync(db, import.Summit.Id, cancellationToken));
            db.AgendaReleases.Add(new AgendaRelease(import.Summit.Id, 1, clock.GetUtcNow(), null, "", agenda));
            await db.SaveChangesAsync(cancellationToken);
            return new(year, document.SubForums.Count, document.Sessions.Count, document.Speakers.Count, document.Exhibitors.Count, document.News.Count);
        }
    }
}
