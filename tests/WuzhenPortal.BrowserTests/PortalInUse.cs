namespace WuzhenPortal.BrowserTests;

/// <summary>A portal in which somebody has begun to register and somebody else has registered, and an administrator is at work.</summary>
public sealed class PortalInUse(Chrome chrome) : IAsyncLifetime
{
    private RunningPortal? portal;
    private string reference = "";
    private string code = "";
    private string upload = "";
    private string material = "";
    private string mail = "";
    private string batch = "";
    private string delegation = "";
    private string member = "";
    private string list = "";
    private string bulk = "";
    private string press = "";
    private string pool = "";
    private string interview = "";
    private string picture = "";

    /// <summary>Somebody with a draft.</summary>
    internal Visit Beginner { get; private set; } = null!;

    /// <summary>Somebody whose registration waits for a decision.</summary>
    internal Visit Delegate { get; private set; } = null!;

    /// <summary>Somebody who is accredited for the press.</summary>
    internal Visit Journalist { get; private set; } = null!;

    /// <summary>An administrator at work.</summary>
    internal Visit Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await RunningPortal.StartAsync();
        var (beginner, person, administrator) = (Beginner, Delegate, Administrator) = (await chrome.OpenAsync(portal.Address), await chrome.OpenAsync(portal.Address), await chrome.OpenAsync(portal.Address));
        await beginner.SignUpAsync(portal, "beginner@example.org", "en");
        await beginner.ChooseCategoryAsync();
        await person.SignInAsync("delegate");
        await person.GoAsync("/en/register/category");
        await person.ChooseCategoryAsync();
        await person.FillIdentityAsync();
        await person.NextAsync();
        await person.FinishAsync();
        reference = await person.One(".reference b").InnerTextAsync();
        await administrator.SignInAsync("admin");
        await administrator.GoAsync($"/en/organise/registrations/{reference}");
        await administrator.FillAsync(("Note.Text", "Known from last year"));
        await administrator.PressAsync("#notes .button");
        await administrator.GoAsync("/en/organise/registrations");
        await administrator.Page.CheckAsync("#queue [name=Chosen]");
        await administrator.PressAsync("#queue button[value=Tag]");
        await administrator.FillAsync(("Command.Tag", "science"));
        await administrator.PressAsync("#run");
        bulk = new Uri(administrator.Page.Url).Segments[^1];
        await administrator.GoAsync("/en/organise/people?q=elena");
        await administrator.PressAsync("tbody a");
        code = new Uri(administrator.Page.Url).Segments[^1];
        await administrator.GoAsync("/en/organise/seats/sub-forums/data-governance");
        await administrator.Page.CheckAsync("[name='Command.IsOpen']");
        await administrator.PressAsync("form[action$='data-governance'] .button");
        await administrator.GoAsync("/en/organise/speakers/guan-zhou/keeper");
        await administrator.FillAsync(("Command.Email", "guan-zhou@example.org"));
        await administrator.PressAsync("#invite .button");
        var invitation = (await portal.MailsTo("guan-zhou@example.org", atLeast: 1))[0];
        await person.GoAsync(new Uri(invitation.Split('\n', '\r').First(line => line.Contains("/me/speaker/invitation", StringComparison.Ordinal)).Trim()).PathAndQuery);
        await person.PressAsync("main form button.button");
        await person.OrganiseAsync(portal, administrator, "data-governance", "host@example.org");
        await person.GoAsync("/en/me/sub-forums/data-governance/sessions/new");
        await person.FillAsync(("Command.Session.Title[en]", "Rivers of data"));
        await person.PressAsync("#save");
        await person.PressAsync("#hand-in .button");
        await administrator.GoAsync("/en/organise/agenda/import");
        await administrator.Page.SetInputFilesAsync("[type=file]", new FilePayload { Name = "sessions.csv", MimeType = "text/csv", Buffer = "title,date,start,end,room\nRiver talk,2022-11-12,09:00,10:00,Reed Hall\n"u8.ToArray() });
        await administrator.PressAsync("form[enctype] .button:not(.quiet)");
        upload = new Uri(administrator.Page.Url).Segments[^1];
        await administrator.GoAsync("/en/organise/agenda/sessions/opening-ceremony");
        await administrator.FillAsync(("Command.Session.Speakers[2]", "guan-zhou"), ("Command.Session.FloorLanguage", "zh-Hans"), ("Command.Session.Livestream", "https://live.example.org/opening"));
        await administrator.PressAsync("#save");
        await administrator.GoAsync("/en/organise/agenda/sessions/opening-ceremony/materials");
        await administrator.FillAsync(("Add.Material.Name[en]", "Slides of the opening"), ("Add.Material.Access", "Seated"));
        await administrator.Page.SetInputFilesAsync("#upload [type=file]", new FilePayload { Name = "slides.pdf", MimeType = "application/pdf", Buffer = MaterialTests.Pdf });
        await administrator.PressAsync("#upload button");
        material = (await administrator.One("main tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1];
        await administrator.ShelveAsync();
        await administrator.WriteHotelsAsync();
        picture = await administrator.BringPictureAsync("Bridges");
        await administrator.GoAsync("/en/organise/mail/outbox");
        mail = (await administrator.One("main tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1];
        await administrator.GoAsync("/en/organise/mail/write");
        await administrator.TickAsync("Command.Statuses", "Submitted");
        await administrator.FillAsync(("Command.Subject[en]", "Welcome"), ("Command.Text[en]", "Dear {name}"));
        await administrator.PressAsync("#look");
        batch = new Uri(administrator.Page.Url).Segments[^1];
        await administrator.GoAsync("/en/organise/agenda/release");
        await administrator.PressAsync("main form button.button");
        delegation = await person.LeadAsync(administrator, "delegate", 12);
        await person.GoAsync($"/en/me/delegations/{delegation}/list");
        await person.FillAsync(("Command.Text", "Zhang\tYue\t张岳\tzhang-yue@example.org\t\tMinister\nIvanova\tAnna\tИванова Анна\tanna@example.org"));
        await person.PressAsync(".action-bar button");
        await person.PressAsync("#apply button");
        member = (await person.One("#roll tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1];
        await person.GoAsync($"/en/me/delegations/{delegation}/list");
        await person.FillAsync(("Command.Text", "Dupont\tJean\t\tjean@example.org\nDurand\t\t\tno address"));
        await person.PressAsync(".action-bar button");
        list = new Uri(person.Page.Url).Segments[^1];
        await UsePressAsync(administrator, Journalist = await chrome.OpenAsync(portal.Address));
    }

    /// <summary>A pool with an application, an interview asked for, a contact and a device.</summary>
    private async Task UsePressAsync(Visit administrator, Visit journalist)
    {
        await administrator.GoAsync("/en/organise/press/pools/new");
        await administrator.FillAsync(("Command.Pool.Title[en]", "Photographs at the opening"), ("Command.Pool.Places", "2"), ("Command.Pool.OpensOn", "2024-11-01"), ("Command.Pool.OpensAt", "09:00"), ("Command.Pool.ClosesOn", "2090-11-01"), ("Command.Pool.ClosesAt", "09:00"));
        await administrator.PressAsync("#save");
        pool = new Uri(administrator.Page.Url).Segments[^1];
        await administrator.GoAsync("/en/organise/press/contacts/new");
        await administrator.FillAsync(("Command.Contact.Name[en]", "Press desk"), ("Command.Contact.Phone", "+86 573 8866 8866"));
        await administrator.TickAsync("Command.Contact.Languages", "en");
        await administrator.PressAsync("#save");
        await journalist.SignInAsync("journalist");
        await journalist.GoAsync("/en/press/area");
        press = (await journalist.One("main a[href$='/equipment']").First.GetAttributeAsync("href"))!.Split('/')[^2];
        await journalist.GoAsync($"/en/me/registrations/{press}/equipment");
        await journalist.FillAsync(("Save.Device.Model", "Canon R5"), ("Save.Device.SerialNumber", "0042"), ("Save.Device.Value", "3500"));
        await journalist.PressAsync("#save");
        await journalist.GoAsync("/en/press/area/pools");
        await journalist.PressAsync("li.card button.button");
        await journalist.GoAsync("/en/press/area/interviews");
        await journalist.FillAsync(("Command.Speaker", "guan-zhou"), ("Command.Topic", "Data across borders"), ("Command.Times", "Any morning"));
        await journalist.PressAsync("#send");
        await administrator.GoAsync("/en/organise/press/interviews");
        interview = (await administrator.One("main tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1];
        await administrator.GoAsync($"/en/organise/press/interviews/{interview}");
        await administrator.PressAsync("#pass-on");
    }

    /// <summary>An address with the reference and the person's code that this portal has.</summary>
    internal string Filled(string path) => path.Replace("{reference}", reference, StringComparison.Ordinal).Replace("{code}", code, StringComparison.Ordinal).Replace("{upload}", upload, StringComparison.Ordinal).Replace("{material}", material, StringComparison.Ordinal)
        .Replace("{mail}", mail, StringComparison.Ordinal).Replace("{batch}", batch, StringComparison.Ordinal)
        .Replace("{delegation}", delegation, StringComparison.Ordinal).Replace("{member}", member, StringComparison.Ordinal).Replace("{list}", list, StringComparison.Ordinal)
        .Replace("{bulk}", bulk, StringComparison.Ordinal).Replace("{picture}", picture, StringComparison.Ordinal)
        .Replace("{press}", press, StringComparison.Ordinal).Replace("{pool}", pool, StringComparison.Ordinal).Replace("{interview}", interview, StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in new[] { Beginner, Delegate, Journalist, Administrator }.OfType<Visit>())
        {
            await visit.DisposeAsync();
        }

        if (portal is not null)
        {
            await portal.DisposeAsync();
        }
    }
}
