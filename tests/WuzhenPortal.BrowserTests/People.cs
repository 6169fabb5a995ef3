namespace WuzhenPortal.BrowserTests;

/// <summary>What people do again and again.</summary>
internal static class People
{
    public const string Password = "lanterns on the river";

    private const string DemoPassword = "wuzhen-water-town";

    /// <summary>Signs in as one of the demo accounts, such as <c>registrar</c>.</summary>
    public static async Task SignInAsync(this Visit visit, string demo, string language = "en")
    {
        await visit.GoAsync($"/{language}/account/sign-in");
        await visit.FillAsync(("Command.Email", $"{demo}@demo.example"), ("Command.Password", DemoPassword));
        await visit.PressAsync("main form button.button");
    }

    /// <summary>Opens an account and confirms it by the mailed link.</summary>
    public static async Task SignUpAsync(this Visit visit, RunningPortal portal, string email, string language)
    {
        await visit.GoAsync($"/{language}/account/sign-up?returnUrl=/{language}/register/category");
        await visit.FillAsync(("Command.DisplayName", "Muhammad"), ("Command.Email", email), ("Command.Password", Password));
        await visit.PressAsync("main form button.button");
        // Somebody who was invited has had another mail before.
        var mails = await portal.MailsTo(email, atLeast: 1);
        while (!mails.Any(mail => mail.Contains("/account/confirm", StringComparison.Ordinal)))
        {
            mails = await portal.MailsTo(email, atLeast: mails.Count + 1);
        }

        var link = mails.SelectMany(mail => mail.Split('\n', '\r')).First(line => line.Contains("/account/confirm", StringComparison.Ordinal)).Trim();
        await visit.GoAsync(new Uri(link).PathAndQuery);
        await visit.FillAsync(("Command.Password", Password));
        await visit.PressAsync("main form button.button");
    }

    /// <summary>Signs in with the password of <see cref="SignUpAsync"/>.</summary>
    public static async Task SignInAgainAsync(this Visit visit, string email, string language)
    {
        await visit.GoAsync($"/{language}/account/sign-in");
        await visit.FillAsync(("Command.Email", email), ("Command.Password", Password));
        await visit.PressAsync("main form button.button");
    }

    /// <summary>Becomes an organiser of a sub-forum by the invitation of somebody who may invite.</summary>
    public static async Task OrganiseAsync(this Visit visit, RunningPortal portal, Visit manager, string forum, string email, string language = "en")
    {
        await manager.GoAsync($"/{language}/organise/agenda/sub-forums/{forum}/organisers");
        await manager.FillAsync(("Command.Email", email));
        await manager.PressAsync("#invite .button");
        var mail = (await portal.MailsTo(email, atLeast: 1))[^1];
        await visit.GoAsync(new Uri(mail.Split('\n', '\r').First(line => line.Contains("/me/organiser-invitation", StringComparison.Ordinal)).Trim()).PathAndQuery);
        await visit.PressAsync("main form button.button");
    }

    /// <summary>Asks for a delegation, which somebody of the staff approves.</summary>
    /// <returns>Its code.</returns>
    public static async Task<string> LeadAsync(this Visit visit, Visit staff, string category, int places, string language = "en")
    {
        await visit.GoAsync($"/{language}/me/delegations/request");
        await visit.FillAsync(("Command.Fields.Kind", "Country"), ("Command.Fields.Country", "SA"), ("Command.Fields.LatinName", "Kingdom of Saudi Arabia"), ("Command.Fields.Name", "المملكة العربية السعودية"), ("Command.Places", $"{places}"));
        await visit.PressAsync(".action-bar button");
        var code = new Uri(visit.Page.Url).Segments[^1];
        await staff.GoAsync($"/en/organise/registrations/delegations/{code}");
        await staff.FillAsync(($"Approve.Places[{category}]", $"{places}"));
        await staff.PressAsync("#quotas button");
        return code;
    }

    public static async Task ChooseCategoryAsync(this Visit visit)
    {
        await visit.TickAsync("Command.Category", "delegate");
        await visit.TickAsync("Command.Mode", "OnSite");
        await visit.NextAsync();
    }

    public static Task FillIdentityAsync(this Visit visit) => visit.FillAsync(
        ("Command.FamilyName", "Al-Khwarizmi"), ("Command.GivenName", "Muhammad"), ("Command.NativeName", "محمد الخوارزمي"), ("Command.BadgeName", "Muhammad AL-KHWARIZMI"),
        ("Command.Nationality", "SA"), ("Command.Phone", "+966 50 123 4567"));

    public static async Task FinishAsync(this Visit visit)
    {
        await visit.FillAsync(("Command.Organisation", "House of Wisdom"), ("Command.Position", "Scholar"), ("Command.Country", "IQ"));
        await visit.NextAsync();
        await visit.TickAsync("Command.SubForums", "data-governance");
        await visit.NextAsync();
        await visit.NextAsync();
        await visit.TickAsync("Command.Consent", "true");
        await visit.NextAsync();
    }

    /// <summary>On to the next step.</summary>
    public static Task NextAsync(this Visit visit) => visit.PressAsync("main button.button:not(.quiet):not(.plain)");
}
