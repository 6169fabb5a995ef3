using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>By what the desk's list is ordered.</summary>
public enum RegistrationSort
{
    Submitted,
    Name,
    Nationality,
    Status,
}

/// <summary>What a queue may be narrowed to.</summary>
public enum QueueOnly
{
    /// <summary>Waits longer than was promised.</summary>
    Late,

    /// <summary>Looks like another application.</summary>
    Duplicate,

    /// <summary>Has an opinion and waits for a second one.</summary>
    Second,
}

/// <summary>What a registrar looks at, and in which order: the list and the way from one application to the next.</summary>
/// <param name="Search">Words of names, organisation or e-mail in any order, or a reference as somebody typed it.</param>
/// <param name="Category">Code.</param>
/// <param name="Nationality">ISO 3166-1 alpha-2.</param>
/// <param name="Assignee">Code of who looks after it; <see cref="Me"/>, or <see cref="Nobody"/>.</param>
/// <param name="Only">What is singled out.</param>
public sealed record RegistrationQueue(
    string? Search = null, RegistrationStatus? Status = null, string? Category = null, AttendanceMode? Mode = null, string? Nationality = null,
    RegistrationSort Sort = RegistrationSort.Submitted, bool IsDescending = false, string? Tag = null, string? Assignee = null, QueueOnly? Only = null)
{
    public const string Me = "me";

    public const string Nobody = "none";

    /// <summary>Longest search, in characters.</summary>
    public const int SearchLength = 200;

    /// <summary>Those that fit what the registrations themselves say, but the status. A draft is the person's own business until it is handed in.</summary>
    internal IQueryable<Registration> InAnyStatus(IQueryable<Registration> registrations, long summitId)
    {
        var found = registrations.Where(registration => registration.SummitId == summitId && registration.SubmittedAt != null);
        if (RegistrationReference.Parse(Search) is { } reference)
        {
            return found.Where(registration => registration.Reference == reference);
        }

        foreach (var word in SearchKey.Of(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(registration => registration.SearchText.Contains(word) || EF.Property<string?>(registration, RegistrationKeys.Spelling)!.Contains(word));
        }

        found = string.IsNullOrEmpty(Category) ? found : found.Where(registration => registration.Category!.Code == Category);
        found = Mode is { } mode ? found.Where(registration => registration.Mode == mode) : found;
        return string.IsNullOrEmpty(Nationality) ? found : found.Where(registration => registration.Nationality == Nationality);
    }

    internal IQueryable<Registration> InOrder(IQueryable<Registration> found) => Sorted(InStatus(found));

    internal IQueryable<Registration> InStatus(IQueryable<Registration> found) => Status is { } status ? found.Where(registration => registration.Status == status) : found;

    internal IQueryable<Registration> Sorted(IQueryable<Registration> found)
    {
        var ordered = (Sort, IsDescending) switch
        {
            (RegistrationSort.Name, false) => found.OrderBy(registration => registration.SortName),
            (RegistrationSort.Name, true) => found.OrderByDescending(registration => registration.SortName),
            (RegistrationSort.Nationality, false) => found.OrderBy(registration => registration.Nationality),
            (RegistrationSort.Nationality, true) => found.OrderByDescending(registration => registration.Nationality),
            (RegistrationSort.Status, false) => found.OrderBy(registration => registration.Status),
            (RegistrationSort.Status, true) => found.OrderByDescending(registration => registration.Status),
            (_, false) => found.OrderBy(registration => registration.SubmittedAt),
            (_, true) => found.OrderByDescending(registration => registration.SubmittedAt),
        };
        return ordered.ThenBy(registration => registration.Id);
    }
}
