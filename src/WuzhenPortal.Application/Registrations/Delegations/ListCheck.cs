using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Delegations;

/// <summary>What is wrong with one cell.</summary>
/// <param name="Key">Resource key of the sentence.</param>
public sealed record CellProblem(DelegationColumn Column, string Key, params IReadOnlyList<object> Arguments);

/// <summary>One row of a list, read.</summary>
/// <param name="Number">As a spreadsheet counts it.</param>
/// <param name="Cells">As they were typed, by <see cref="DelegationColumn"/>.</param>
/// <param name="CategoryId">Null where the category is wrong.</param>
public sealed record ListRow(int Number, IReadOnlyList<string?> Cells, DelegationPerson Person, long? CategoryId, IReadOnlyList<CellProblem> Problems);

/// <summary>What a list would add.</summary>
/// <param name="Ignored">Headings of columns that the portal has no place for.</param>
public sealed record ListReport(IReadOnlyList<ListRow> Rows, IReadOnlyList<string> Ignored)
{
    public int Good => Rows.Count(row => row.Problems.Count == 0);
}

/// <summary>Holds a list against the rules, the people who are in the delegation already, and the places that are left.</summary>
internal sealed class ListCheck(PortalDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <exception cref="NotFound">The sender handed in no such list, or it is over.</exception>
    public async Task<DelegationList> OpenAsync(Delegation delegation, string code, CancellationToken cancel)
    {
        var (account, now) = (user.RequiredAccountId(), clock.GetUtcNow());
        return await db.DelegationLists.SingleOrDefaultAsync(list => list.Code == code && list.DelegationId == delegation.Id && list.UploadedBy == account && list.ExpiresAt > now, cancel)
            ?? throw new NotFound();
    }

    public async Task<ListReport> ReportAsync(Delegation delegation, KeptList list, string languageCode, CancellationToken cancel)
    {
        var categories = await db.ParticipantCategories.AsNoTracking().Where(category => category.SummitId == delegation.SummitId)
            .Select(category => new { category.Id, category.Code, category.Name }).ToListAsync(cancel);
        var names = categories.SelectMany(category => category.Name.All.Values.Append(category.Code).Select(name => (Name: ListHeadings.Fold(name), category.Id)))
            .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Id);
        var left = await db.DelegationQuotas.AsNoTracking().Where(quota => quota.DelegationId == delegation.Id && quota.Places > 0)
            .ToDictionaryAsync(quota => quota.CategoryId, quota => quota.Places - quota.Used, cancel);
        var known = (await db.DelegationMembers.AsNoTracking().In(delegation.Id).Select(member => member.Email).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<ListRow>();
        foreach (var row in list.Rows)
        {
            string? Cell(DelegationColumn column) => row.Cells[(int)column];
            var person = new MemberFields(
                Cell(DelegationColumn.FamilyName), Cell(DelegationColumn.GivenName), Cell(DelegationColumn.NativeName), Cell(DelegationColumn.Email),
                Cell(DelegationColumn.Phone), Cell(DelegationColumn.Position), languageCode).Tidy();
            List<CellProblem> problems =
            [
                .. DelegationColumns.All.Where(column => Cell(column)?.Length > DelegationColumns.Length(column))
                    .Select(column => new CellProblem(column, "Registrations.Delegations.List.TooLong", DelegationColumns.Length(column))),
                .. DelegationMember.Problems(person).Select(problem => new CellProblem(Enum.Parse<DelegationColumn>(problem.Property), problem.Key)),
            ];
            if (person.Email.Length > 0)
            {
                if (known.Contains(person.Email))
                {
                    problems.Add(new(DelegationColumn.Email, "Registrations.Delegations.EmailTaken"));
                }

                if (!seen.TryAdd(person.Email, row.Number))
                {
                    problems.Add(new(DelegationColumn.Email, "Registrations.Delegations.List.EmailTwice", seen[person.Email]));
                }
            }

            var category = CategoryOf(Cell(DelegationColumn.Category), names, left, problems);
            if (category is { } id && problems.Count == 0 && left[id]-- <= 0)
            {
                problems.Add(new(DelegationColumn.Category, "Registrations.Delegations.NoPlaceLeft"));
            }

            rows.Add(new(row.Number, row.Cells, person, category, [.. problems.DistinctBy(problem => problem.Column)]));
        }

        return new(rows, list.Ignored);
    }

    private static long? CategoryOf(string? typed, Dictionary<string, long> names, Dictionary<long, int> left, List<CellProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed) && left.Count == 1)
        {
            return left.Keys.Single();
        }

        if (!names.TryGetValue(ListHeadings.Fold(typed ?? ""), out var category))
        {
            problems.Add(new(DelegationColumn.Category, "Registrations.Delegations.CategoryUnknown"));
            return null;
        }

        if (!left.ContainsKey(category))
        {
            problems.Add(new(DelegationColumn.Category, "Registrations.Delegations.CategoryNotGiven"));
            return null;
        }

        return category;
    }
}
