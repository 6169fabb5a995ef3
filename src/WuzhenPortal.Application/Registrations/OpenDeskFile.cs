using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>What staff know of an application besides its answers: notes, tags, who looks after it, opinions, what changed, and who may be the same person.</summary>
public static class OpenDeskFile
{
    [Requires(Permission.ReadRegistrations)]
    public sealed record Query(string Reference) : IQuery<Result>;

    /// <param name="Assignee">Who looks after it; null for nobody.</param>
    /// <param name="Reviewers">How many must look before a decision stands.</param>
    /// <param name="HasOpinion">Whether the reader has given one, and so cannot decide.</param>
    /// <param name="UndoUntil">Until when the latest decision can be taken back; null where there is none, or somebody acted since.</param>
    /// <param name="Changes">What the person changed, oldest first.</param>
    public sealed record Result(
        IReadOnlyList<Note> Notes, IReadOnlyList<string> Tags, Colleague? Assignee, int Reviewers, IReadOnlyList<Opinion> Opinions, bool HasOpinion, DateTimeOffset? UndoUntil,
        IReadOnlyList<Change> Changes, IReadOnlyList<Twin> Twins, IReadOnlyDictionary<string, LocalizedText> Names);

    public sealed record Note(string By, DateTimeOffset At, string Text);

    public sealed record Colleague(string Code, string Name);

    public sealed record Opinion(string By, DateTimeOffset At, bool IsYes, string? Note);

    /// <summary>What differs between one time it was handed in and the next, or between the last time and now.</summary>
    /// <param name="At">When it was handed in so; null for what was changed since.</param>
    public sealed record Change(DateTimeOffset? At, IReadOnlyList<Difference> Differences);

    public sealed record Difference(string Key, string? Before, string? After);

    /// <summary>An application that may be the same person's.</summary>
    /// <param name="IsSameWork">Whether organisation and nationality are the same too.</param>
    public sealed record Twin(string Reference, string? FamilyName, string? GivenName, string? NativeName, string? Organisation, RegistrationStatus Status, IReadOnlyList<TwinSign> Signs, bool IsSameWork);

    /// <summary>Why two applications may be one person's.</summary>
    public enum TwinSign
    {
        Account,
        Mail,
        Name,
        NativeName,
        Passport,
    }

    internal sealed class Handler(PortalDbContext db, DeskQueue desk, CurrentAnswers answers, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var summit = await desk.SummitAsync(cancellationToken);
            var opened = await db.Registrations.AsNoTracking().Include(registration => registration.Category).Include(registration => registration.Steps)
                .SingleOrDefaultAsync(registration => registration.SummitId == summit.Id && registration.SubmittedAt != null && registration.Reference == query.Reference, cancellationToken) ?? throw new NotFound();
            var round = opened.Submissions;
            var opinions = await db.ReviewOpinions.AsNoTracking().Where(opinion => opinion.RegistrationId == opened.Id && opinion.Round == round).OrderBy(opinion => opinion.Number)
                .Join(db.Users, opinion => opinion.By, account => account.Id, (opinion, account) => new { account.Id, Opinion = new Opinion(account.DisplayName, opinion.At, opinion.IsYes, opinion.Note) }).ToListAsync(cancellationToken);
            return new(
                await db.RegistrationNotes.AsNoTracking().Where(note => note.RegistrationId == opened.Id).OrderBy(note => note.Id)
                    .Join(db.Users, note => note.By, account => account.Id, (note, account) => new Note(account.DisplayName, note.At, note.Text)).ToListAsync(cancellationToken),
                await db.RegistrationTags.Where(tag => tag.RegistrationId == opened.Id).OrderBy(tag => tag.Tag).Select(tag => tag.Tag).ToListAsync(cancellationToken),
                await db.RegistrationAssignments.Where(assignment => assignment.RegistrationId == opened.Id)
                    .Join(db.Users, assignment => assignment.AccountId, account => account.Id, (_, account) => new Colleague(account.Code, account.DisplayName)).SingleOrDefaultAsync(cancellationToken),
                opened.Category?.Reviewers ?? 1, [.. opinions.Select(opinion => opinion.Opinion)], opinions.Exists(opinion => opinion.Id == user.AccountId), await UndoUntilAsync(opened, cancellationToken),
                await ChangesAsync(opened, cancellationToken), await TwinsAsync(opened, cancellationToken), await NamesAsync(opened, cancellationToken));
        }

        private async Task<DateTimeOffset?> UndoUntilAsync(Registration opened, CancellationToken cancel)
        {
            var latest = await db.HeldDecisions.AsNoTracking().Where(decision => decision.RegistrationId == opened.Id && decision.UndoneAt == null).OrderByDescending(decision => decision.Id).FirstOrDefaultAsync(cancel);
            return latest is not null && latest.VersionAfter == opened.Version && clock.GetUtcNow() < latest.UndoUntil ? latest.UndoUntil : null;
        }

        private async Task<IReadOnlyList<Change>> ChangesAsync(Registration opened, CancellationToken cancel)
        {
            var snapshots = await db.SubmissionSnapshots.AsNoTracking().Where(snapshot => snapshot.RegistrationId == opened.Id).OrderBy(snapshot => snapshot.Number).ToListAsync(cancel);
            if (snapshots.Count == 0)
            {
                return [];
            }

            List<(DateTimeOffset? At, IReadOnlyList<SubmittedAnswer> Answers)> versions = [.. snapshots.Select(snapshot => ((DateTimeOffset?)snapshot.At, snapshot.Answers)), (null, await answers.OfAsync(opened, cancel))];
            return [.. versions.Zip(versions.Skip(1), (before, after) => new Change(after.At, Differences(before.Answers, after.Answers))).Where(change => change.Differences.Count > 0)];
        }

        private async Task<IReadOnlyList<Twin>> TwinsAsync(Registration opened, CancellationToken cancel)
        {
            var keys = await db.Registrations.Where(registration => registration.Id == opened.Id).Select(registration => new
            {
                Name = EF.Property<string?>(registration, RegistrationKeys.NameKey),
                Native = EF.Property<string?>(registration, RegistrationKeys.NativeKey),
                Mail = EF.Property<string?>(registration, RegistrationKeys.MailKey),
                Account = db.Users.Where(account => account.Id == registration.AccountId).Select(account => account.NormalizedEmail).First(),
            }).SingleAsync(cancel);
            // An account without registrations is known by nothing but its address.
            var sameAddress = await db.Users.Where(account => account.NormalizedEmail == keys.Mail && account.Id != opened.AccountId).Select(account => account.Id).ToListAsync(cancel);
            var samePassport = await db.WithPassportOf(opened.Id).Select(registration => registration.Id).ToListAsync(cancel);
            var found = await db.Registrations.AsNoTracking()
                .Where(other => other.SummitId == opened.SummitId && other.SubmittedAt != null && other.Id != opened.Id && other.Status != RegistrationStatus.Withdrawn)
                .Select(other => new
                {
                    other.Reference,
                    other.FamilyName,
                    other.GivenName,
                    other.NativeName,
                    other.Organisation,
                    other.Nationality,
                    other.Status,
                    IsAccount = other.AccountId == opened.AccountId,
                    IsMail = EF.Property<string?>(other, RegistrationKeys.MailKey) == keys.Mail || EF.Property<string?>(other, RegistrationKeys.MailKey) == keys.Account || sameAddress.Contains(other.AccountId),
                    IsName = keys.Name != null && EF.Property<string?>(other, RegistrationKeys.NameKey) == keys.Name,
                    IsNative = keys.Native != null && EF.Property<string?>(other, RegistrationKeys.NativeKey) == keys.Native,
                    IsPassport = samePassport.Contains(other.Id),
                })
                .Where(other => other.IsAccount || other.IsMail || other.IsName || other.IsNative || other.IsPassport)
                .OrderBy(other => other.Reference).Take(50).ToListAsync(cancel);
            return [.. found.Select(other => new Twin(
                other.Reference, other.FamilyName, other.GivenName, other.NativeName, other.Organisation, other.Status,
                [.. new[] { (other.IsAccount, TwinSign.Account), (other.IsMail, TwinSign.Mail), (other.IsName, TwinSign.Name), (other.IsNative, TwinSign.NativeName), (other.IsPassport, TwinSign.Passport) }.Where(sign => sign.Item1).Select(sign => sign.Item2)],
                SearchKey.Of(other.Organisation) == SearchKey.Of(opened.Organisation) && other.Nationality == opened.Nationality))];
        }

        /// <summary>What codes in answers stand for.</summary>
        private async Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(Registration opened, CancellationToken cancel)
        {
            var summitId = opened.SummitId;
            var categories = await db.ParticipantCategories.Where(category => category.SummitId == summitId).Select(category => new { category.Code, category.Name }).ToListAsync(cancel);
            var forums = await db.SubForums.Where(forum => forum.SummitId == summitId).Select(forum => new { Code = forum.Slug, forum.Name }).ToListAsync(cancel);
            var questions = (await AnsweredQuestions.ReadAsync(db, opened.Id, cancel)).Select(answer => new { Code = AnsweredQuestions.NameOf(answer.Key), Name = answer.Label });
            return categories.Concat(forums).Concat(questions).DistinctBy(named => named.Code).ToDictionary(named => named.Code, named => named.Name);
        }

        private static List<Difference> Differences(IReadOnlyList<SubmittedAnswer> before, IReadOnlyList<SubmittedAnswer> after) =>
            [.. before.Select(answer => answer.Key).Union(after.Select(answer => answer.Key))
                .Select(key => new Difference(key, before.FirstOrDefault(answer => answer.Key == key)?.Value, after.FirstOrDefault(answer => answer.Key == key)?.Value))
                .Where(difference => difference.Before != difference.After)];
    }
}
