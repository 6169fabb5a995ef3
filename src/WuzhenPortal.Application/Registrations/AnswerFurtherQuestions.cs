using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>An approved person answers what is asked only then: travel, hotel, food.</summary>
public static class AnswerFurtherQuestions
{
    /// <param name="Version">Of the registration that the form was drawn from.</param>
    /// <param name="Answers">Values by the key of the question; a question that is missing is unanswered.</param>
    [SignedIn]
    public sealed record Command(string Reference, int Version, Dictionary<string, string?[]>? Answers) : ICommand;

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, LaterQuestions questions) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var account = user.RequiredAccountId();
            var registration = await questions.Registrations.SingleOrDefaultAsync(registration => registration.AccountId == account && registration.Reference == command.Reference, cancellationToken)
                ?? throw new NotFound();
            await questions.ReplyAsync(registration, command.Version, QuestionStage.AfterApproval, command.Answers, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
