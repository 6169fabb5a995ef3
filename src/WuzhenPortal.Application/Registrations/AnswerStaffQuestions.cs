using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar answers the questions that a form puts to the staff about an application; the person never sees them.</summary>
public static class AnswerStaffQuestions
{
    /// <param name="Version">Of the registration that the form was drawn from.</param>
    /// <param name="Answers">Values by the key of the question; a question that is missing is unanswered.</param>
    [Requires(Permission.DecideRegistrations)]
    public sealed record Command(string Reference, int Version, Dictionary<string, string?[]>? Answers) : ICommand;

    internal sealed class Handler(PortalDbContext db, LaterQuestions questions) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var registration = await questions.Registrations
                .Where(registration => db.Summits.Of(null).Any(summit => summit.Id == registration.SummitId) && registration.SubmittedAt != null)
                .SingleOrDefaultAsync(registration => registration.Reference == command.Reference, cancellationToken) ?? throw new NotFound();
            await questions.ReplyAsync(registration, command.Version, QuestionStage.Staff, command.Answers, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
