using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Mail;

/// <summary>Staff look through the mails, newest first.</summary>
public static class ListOutbox
{
    public const int PageSize = 30;

    public const int SearchLength = 100;

    /// <param name="Recipient">Part of an address.</param>
    /// <param name="Page">1 for the first.</param>
    [Requires(Permission.ManageMail)]
    public sealed record Query(OutboxState? State, string? Kind, string? Recipient, int Page) : IQuery<Result>;

    /// <param name="Counts">How many fit all but the state; those that nothing fits are missing.</param>
    /// <param name="Kinds">That there are mails of.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, IReadOnlyDictionary<OutboxState, int> Counts, int Pages, IReadOnlyList<string> Kinds);

    /// <param name="IsBeingSent">Whether a node has it in hand.</param>
    public sealed record Row(Guid Key, string Kind, string Recipient, string Subject, OutboxState State, bool IsBeingSent, DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset? SentAt, int Attempts, string? Error);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.State).IsInEnum();
            RuleFor(query => query.Recipient).MaximumLength(SearchLength);
        }
    }

    internal sealed class Handler(PortalDbContext db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var all = db.OutboxMessages.AsNoTracking();
            all = string.IsNullOrEmpty(query.Kind) ? all : all.Where(mail => mail.Kind == query.Kind);
            if (query.Recipient?.Trim() is { Length: > 0 } part)
            {
                all = all.To($"%{OutboxQueries.Literally(part)}%");
            }

            var counts = await all.Select(OutboxQueries.State).GroupBy(state => state).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var total = query.State is { } only ? counts.GetValueOrDefault(only) : counts.Values.Sum();
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var found = query.State is { } state ? all.In(state) : all;
            var rows = await found.OrderByDescending(mail => mail.Id).Skip((Math.Clamp(query.Page, 1, pages) - 1) * PageSize).Take(PageSize)
                .Select(mail => new
                {
                    mail.Key,
                    mail.Kind,
                    mail.Recipient,
                    mail.SubjectLine,
                    mail.IsHeld,
                    mail.Claim,
                    mail.CreatedAt,
                    mail.DueAt,
                    mail.SentAt,
                    mail.FailedAt,
                    mail.WithdrawnAt,
                    mail.Attempts,
                    mail.LastError,
                })
                .ToListAsync(cancellationToken);
            return new(
                [.. rows.Select(mail => new Row(
                    mail.Key, mail.Kind, mail.Recipient, mail.SubjectLine,
                    mail.SentAt is not null ? OutboxState.Sent : mail.FailedAt is not null ? OutboxState.Failed : mail.WithdrawnAt is not null ? OutboxState.Withdrawn : mail.IsHeld ? OutboxState.Held : OutboxState.Waiting,
                    mail.SentAt is null && mail.Claim is not null && mail.DueAt > now, mail.CreatedAt, mail.DueAt, mail.SentAt, mail.Attempts, mail.LastError))],
                counts, pages,
                await db.OutboxMessages.Select(mail => mail.Kind).Distinct().OrderBy(kind => kind).ToListAsync(cancellationToken));
        }
    }
}
