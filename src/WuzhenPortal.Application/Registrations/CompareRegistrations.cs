using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar lays two applications side by side.</summary>
public static class CompareRegistrations
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Reference, string Other) : IQuery<Result>;

    /// <param name="Names">What codes in answers stand for.</param>
    public sealed record Result(Side One, Side Two, IReadOnlyList<Row> Rows, IReadOnlyDictionary<string, LocalizedText> Names);

    public sealed record Side(string Reference, RegistrationStatus Status, DateTimeOffset SubmittedAt);

    public sealed record Row(string Key, string? One, string? Two)
    {
        public bool IsSame => SearchKey.Of(One) == SearchKey.Of(Two);
    }

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, CurrentAnswers answers) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await desk.SummitAsync(cancellationToken);
            var found = await db.Registrations.AsNoTracking().Include(registration => registration.Category)
                .Where(registration => registration.SummitId == summit.Id && registration.SubmittedAt != null && (registration.Reference == query.Reference || registration.Reference == query.Other))
                .ToDictionaryAsync(registration => registration.Reference, cancellationToken);
            if (!found.TryGetValue(query.Reference, out var one) || !found.TryGetValue(query.Other, out var two))
            {
                throw new NotFound();
            }

            var (first, second) = (await answers.OfAsync(one, cancellationToken), await answers.OfAsync(two, cancellationToken));
            var categories = await db.ParticipantCategories.Where(category => category.SummitId == summit.Id).Select(category => new { category.Code, category.Name }).ToListAsync(cancellationToken);
            var forums = await db.SubForums.Where(forum => forum.SummitId == summit.Id).Select(forum => new { Code = forum.Slug, forum.Name }).ToListAsync(cancellationToken);
            var questions = (await AnsweredQuestions.ReadAsync(db, one.Id, cancellationToken)).Concat(await AnsweredQuestions.ReadAsync(db, two.Id, cancellationToken))
                .Select(answer => new { Code = AnsweredQuestions.NameOf(answer.Key), Name = answer.Label });
            return new(
                new(one.Reference, one.Status, one.SubmittedAt!.Value), new(two.Reference, two.Status, two.SubmittedAt!.Value),
                [.. first.Select(answer => new Row(answer.Key, answer.Value, second.FirstOrDefault(other => other.Key == answer.Key)?.Value))],
                categories.Concat(forums).Concat(questions).DistinctBy(named => named.Code).ToDictionary(named => named.Code, named => named.Name));
        }
    }
}
