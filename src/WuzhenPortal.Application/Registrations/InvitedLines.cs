using System.Text.RegularExpressions;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Somebody to invite, as one line of a list says.</summary>
/// <param name="Number">Of the line, from 1.</param>
/// <param name="Line">As it was typed.</param>
/// <param name="Problem">Resource key of why nobody can be invited by it; null for a good one.</param>
public sealed record InvitedLine(int Number, string Line, string Email, string? Name, string? Problem);

/// <summary>Reads a pasted list of people: one a line, an address and after a comma, semicolon or tab a name, as spreadsheets write them, or as mail programs do: name, address in angle brackets, several on a line.</summary>
internal static partial class InvitedLines
{
    /// <summary>RFC 5321: the longest address that can be delivered to.</summary>
    private const int LongestAddress = 254;

    /// <summary>Blank lines, and a heading without any address, are passed over.</summary>
    public static IReadOnlyList<InvitedLine> Read(string? list)
    {
        var lines = (list ?? "").Split('\n').Select((line, index) => (Number: index + 1, Text: line.Trim())).Where(line => line.Text.Length > 0).ToList();
        if (lines.Count > 1 && !lines[0].Text.Contains('@', StringComparison.Ordinal) && Heading().IsMatch(lines[0].Text))
        {
            lines.RemoveAt(0);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. lines.SelectMany(line => Several(line.Text).Select(text => Read(line.Number, text, seen)))];
    }

    /// <summary>What the address field of a mail program holds, separated outside quotation marks: every part of it has an address.</summary>
    private static List<string> Several(string line)
    {
        var (parts, start, isQuoted) = (new List<string>(), 0, false);
        for (var place = 0; place <= line.Length; place++)
        {
            if (place == line.Length || (!isQuoted && line[place] is (',' or ';')))
            {
                parts.Add(line[start..place].Trim());
                start = place + 1;
            }
            else if (line[place] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts.Count > 1 && parts.TrueForAll(part => part.Contains('@', StringComparison.Ordinal)) ? parts : [line];
    }

    private static InvitedLine Read(int number, string line, HashSet<string> seen)
    {
        var parts = AsInMail().Match(line) is { Success: true } mail ? [mail.Groups["address"].Value, mail.Groups["name"].Value] : line.Split([',', ';', '\t'], 2);
        // One address is one person, however it is written.
        var email = Bare(parts[0]).ToLowerInvariant();
        var name = parts.Length > 1 ? Bare(parts[1]) : "";
        var problem =
            email.Length > LongestAddress || !Address().IsMatch(email) ? "Registrations.Invitations.BadAddress"
            : name.Length > RegistrationInvitation.AddresseeLength || name.Any(char.IsControl) ? "Registrations.Invitations.BadName"
            : !seen.Add(email) ? "Registrations.Invitations.TwiceInList" : null;
        return new(number, line, email, name.Length == 0 ? null : name, problem);
    }

    private static string Bare(string part) => part.Trim().Trim('"').Trim();

    [GeneratedRegex("""^[^\s@<>,;:"()\[\]\\]+@[^\s@<>,;:"()\[\]\\]+\.[^\s@<>,;:"()\[\]\\.]+$""")]
    private static partial Regex Address();

    [GeneratedRegex("""^(?<name>[^<>@]*)<\s*(?<address>[^<>\s]+)\s*>[\s,;]*$""")]
    private static partial Regex AsInMail();

    [GeneratedRegex("""^["\s]*(e-?mail|email address|address|邮箱|电子邮件|адрес|correo|البريد)""", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
