using WuzhenPortal.Application.Agenda.Exports;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Application.Agenda;

/// <summary>Six letters and digits for a session or a sub-forum, the same in every release and short enough for a link that carries many.</summary>
public static class AgendaCode
{
    private const int Length = 6;

    internal static string Of(bool isSubForum, int year, string slug) => StableIds.Code(StableIds.Number(StableIds.Guid(isSubForum ? "sub-forum" : "session", year, slug), []));

    /// <summary>The codes in a text as it stands in addresses, parted by commas; what cannot be one is passed over.</summary>
    public static IReadOnlyList<string> Read(string? text) =>
    [
        .. (text ?? "").Split(',', PersonalAgenda.MostStars * 2).Where(code => code.Length == Length && code.All(char.IsAsciiLetterOrDigit)).Select(code => code.ToUpperInvariant()).Distinct().Take(PersonalAgenda.MostStars),
    ];
}
