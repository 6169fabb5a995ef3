namespace WuzhenPortal.BrowserTests;

/// <summary>A portal in which somebody has begun to register and somebody else has registered, and an administrator is at work.</summary>
public sealed class PortalInUse(Chrome chrome) : IAsyncLifetime
{
    private RunningPortal? portal;
    private string reference = "";
    private string code = "";
    private string upload = "";
    private string material = "";
    private string bulk = "";

    /// <summary>Somebody with a draft.</summary>
    internal Visit Beginner { get; private set; } = null!;

    /// <summary>Somebody whose registration waits for a decision.</summary>
    internal Visit Delegate { get; private set; } = null!;

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
        var mail = (await portal.MailsTo("guan-zhou@example.org", atLeast: 1))[0];
        await person.GoAsync(new Uri(mail.Split('\n', '\r').First(line => line.Contains("/me/speaker/invitation", StringComparison.Ordinal)).Trim()).PathAndQuery);
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
        await administrator.GoAsync("/en/organise/agenda/release");
        await administrator.PressAsync("main form button.button");
    }

    /// <summary>An address with the reference and the person's code that this portal has.</summary>
    internal string Filled(string path) => path.Replace("{reference}", reference, StringComparison.Ordinal).Replace("{code}", code, StringComparison.Ordinal).Replace("{bulk}", bulk, StringComparison.Ordinal).Replace("{upload}", upload, StringComparison.Ordinal).Replace("{material}", material, StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in new[] { Beginner, Delegate, Administrator }.OfType<Visit>())
        {
            await visit.DisposeAsync();
        }

        if (portal is not null)
        {
            await portal.DisposeAsync();
        }
    }
}
