using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Registrations;

/// <summary>The staff brings a file of people to invite, CSV or XLSX; it becomes lines as they could be typed, to be looked at and mended.</summary>
public static class ReadInvitationList
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = ListTable.MaxSize;

    /// <param name="Content">The content tells what it is.</param>
    /// <returns>One person a line: address, name.</returns>
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query(byte[] Content) : IQuery<string>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Content).NotEmpty().WithErrorCode("Registrations.Delegations.List.Nothing")
            .Must(content => content.Length <= MaxSize).WithErrorCode("Registrations.Delegations.List.TooLarge");
    }

    internal sealed class Handler(PortalTexts texts, ICurrentUser user) : IRequestHandler<Query, string>
    {
        /// <summary>Empty rows count too: a sheet may say that it has a million.</summary>
        private const int MostRows = 4 * InvitePeople.MostPeople;

        public Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var headings = new ListHeadings(texts);
            List<DelegationColumn?>? columns = null;
            var lines = new List<string>();
            foreach (var (index, cells) in ListTable.Rows(query.Content, headings, user.LanguageCode))
            {
                if (index >= MostRows || lines.Count > InvitePeople.MostPeople)
                {
                    throw new RuleViolation("Registrations.Invitations.TooMany", InvitePeople.MostPeople) { Property = nameof(query.Content) };
                }

                if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                {
                    continue;
                }

                var isHeading = columns is null && !Array.Exists(cells, cell => cell?.Contains('@', StringComparison.Ordinal) == true);
                columns ??= isHeading ? [.. cells.Select(cell => headings.Find(cell ?? ""))] : [];
                if (!isHeading)
                {
                    lines.Add(Line(cells, columns));
                }
            }

            return lines.Count > 0 ? Task.FromResult(string.Join('\n', lines)) : throw new RuleViolation("Registrations.Delegations.List.Empty") { Property = nameof(query.Content) };
        }

        /// <summary>By the headings where there are some; else the address is what looks like one, and the first other cell the name.</summary>
        private static string Line(string?[] cells, List<DelegationColumn?> columns)
        {
            string? Of(DelegationColumn column) => columns.IndexOf(column) is >= 0 and var place && place < cells.Length ? Flat(cells[place]) : null;
            var written = cells.Select(Flat).Where(cell => cell.Length > 0).ToList();
            var email = Of(DelegationColumn.Email) ?? written.Find(cell => cell.Contains('@', StringComparison.Ordinal)) ?? "";
            var byHeadings = $"{Of(DelegationColumn.GivenName)} {Of(DelegationColumn.FamilyName)}".Trim();
            var name = byHeadings.Length > 0 ? byHeadings : Of(DelegationColumn.NativeName) ?? written.Find(cell => cell != email) ?? "";
            return name.Length > 0 ? $"{email}, {name}" : email;
        }

        private static string Flat(string? cell) => (cell ?? "").ReplaceLineEndings(" ").Trim();
    }
}
