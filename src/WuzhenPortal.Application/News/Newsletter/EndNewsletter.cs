using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.News.Newsletter;

/// <summary>A reader, or the reader's mail program, ends the newsletter: nothing of it is kept. A second time, or with a code that never was, changes nothing and is told the same.</summary>
public static class EndNewsletter
{
    [Public, NotAudited]
    public sealed record Command(string? Code) : ICommand;

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) => string.IsNullOrEmpty(command.Code)
            ? Task.CompletedTask
            : db.NewsletterSubscriptions.Where(subscription => subscription.Code == command.Code).ExecuteDeleteAsync(cancellationToken);
    }
}
