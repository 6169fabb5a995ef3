using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using WuzhenPortal.Application.Audit;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Organise.Audit;

/// <summary>Who did what to which record, and when. Nobody can change it here.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ICurrentUser reader) : PortalPage
{
    private IReadOnlySet<Permission> permissions = new HashSet<Permission>();

    [BindProperty(SupportsGet = true), FromQuery(Name = "person")]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "action")]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "kind")]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "record")]
    public string? Record { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    // Not a plain bound property: "page" is also a route value of every Razor page.
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ListAuditEntries.Result Log { get; private set; } = null!;

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 100_000);
        var record = Record is { Length: > 200 } ? Record[..200] : Record;
        Log = await Sender.Send(new ListAuditEntries.Query(Person, Done, Subject, record, From, To, Number), cancel);
        permissions = await reader.PermissionsAsync(cancel);
    }

    /// <summary>Another page of what is asked for.</summary>
    public string With(int number)
    {
        KeyValuePair<string, string?>[] keys =
        [
            new("person", Person), new("action", Done), new("kind", Subject), new("record", Record),
            new("from", Machine(From)), new("to", Machine(To)), new("page", number > 1 ? $"{number}" : null),
        ];
        return Reader.Href("/organise/audit") + QueryString.Create(keys.Where(key => !string.IsNullOrEmpty(key.Value)));
    }

    /// <summary>As date fields take it.</summary>
    public static string? Machine(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Where a record is worked on; null where it has no page, or where it is not open to the reader.</summary>
    public string? AddressOf(ListAuditEntries.Entry entry)
    {
        (string Path, Permission Permission)? page = entry.Subject switch
        {
            "Registration" => ("/organise/registrations/", Permission.ReadRegistrations),
            "Session" => ("/organise/agenda/sessions/", Permission.EditAgenda),
            "SubForum" or "SubForumOrganiser" or "SubForumProposal" => ("/organise/agenda/sub-forums/", Permission.EditAgenda),
            "NewsArticle" => ("/organise/news/", Permission.EditNews),
            "Account" or "RoleAssignment" => ("/organise/people/", Permission.ManagePeople),
            _ => null,
        };
        return page is { } found && permissions.Contains(found.Permission) ? Reader.Href(found.Path + (entry.Subject == "RoleAssignment" ? entry.Owner?.Code : entry.SubjectName)) : null;
    }

    /// <summary>What people call the record; a role by whose it is as well.</summary>
    public string NameOf(ListAuditEntries.Entry entry) =>
        entry.Subject == "RoleAssignment" ? string.Join(" · ", new[] { Texts.Named($"Accounts.Role.{entry.SubjectName}", entry.SubjectName), entry.Owner?.Name }.OfType<string>()) : entry.SubjectName;

    /// <summary>A value in the reader's words, where it has words.</summary>
    public IHtmlContent Shown(string property, ListAuditEntries.Value value) =>
        value.Name is { } name ? Reader.Text(name) : new HtmlContentBuilder().Append(InWords(property, value));

    private string InWords(string property, ListAuditEntries.Value value) => property switch
    {
        // Sessions and materials call who may come, and who may fetch, by different names.
        "Access" => Texts.Named($"Agenda.Access.{value.Written}", Texts.Named($"Agenda.Materials.Access.{value.Written}", value.Written)),
        "Answer" => Texts.Named($"Agenda.Consent.{value.Written}", value.Written),
        "Format" => Texts.Named($"Agenda.Format.{value.Written}", value.Written),
        "Mode" => Texts.Named($"Registrations.Mode.{value.Written}", value.Written),
        "Role" => Texts.Named($"Accounts.Role.{value.Written}", value.Written),
        // Registrations, seats and proposals call their states by different names.
        "Status" => Texts.Named($"Registrations.Status.{value.Written}", Texts.Named($"Seats.Status.{value.Written}", Texts.Named($"Organisers.Status.{value.Written}", value.Written))),
        _ => value.Written,
    };
}
