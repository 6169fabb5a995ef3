using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>A reader of the newsletter chooses anew.</summary>
public static class ChangeNewsletter
{
    /// <param name="Code">Of the link that stands in each mail.</param>
    [Public, NotAudited]
    public sealed record Command(string Code, NewsletterFields Fields) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Fields).NotNull().SetValidator(new NewsletterFields.Validator());
    }

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await db.NewsletterSubscriptions.SingleOrDefaultAsync(subscription => subscription.Code == command.Code && subscription.ConfirmedAt != null, cancellationToken) ?? throw new NotFound();
            own.Change(command.Fields.Choice(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
