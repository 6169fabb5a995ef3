namespace WuzhenPortal.BrowserTests;

/// <summary>Agenda managers build a day on the board: by mouse, by keyboard alone, without scripts, and two at once.</summary>
public sealed class BoardingTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private const string Day = "/en/organise/agenda/board?day=2022-11-11";

    private readonly RunningPortal portal = work.Running;
    private string slug = "";

    /// <summary>The session of this test on the board.</summary>
    private string Walk => $"[data-block='sessions/{slug}']";

    [Fact]
    public async Task A_manager_builds_a_day_by_mouse()
    {
        await using var manager = await OpenAsync();
        await manager.GoAsync(Day);
        await manager.ShouldBeAccessibleAsync();

        await DragAsync(manager, $".tray {Walk}", "hall-1", 9 * 60);
        await ShouldStandAsync(manager, "hall-1", 540, 30);
        await Assertions.Expect(manager.One("#board-told")).ToContainTextAsync("Placed: “Lantern walk”. Hall 1");
        await manager.ShouldBeAccessibleAsync();

        await manager.One($"{Walk} .grip").HoverAsync();
        await manager.Page.Mouse.DownAsync();
        await MoveToAsync(manager, "hall-1", 10 * 60);
        await manager.Page.Mouse.UpAsync();
        await ShouldStandAsync(manager, "hall-1", 540, 60);

        await manager.GoAsync("/en/organise/agenda/board?day=2022-11-10");
        await DragAsync(manager, "[data-block='sub-forums/online-communication-and-peace']", "hall-2", 10 * 60, grip: "h3");
        await Assertions.Expect(manager.One("[data-block='sub-forums/online-communication-and-peace'] .beside")).ToContainTextAsync("Hall 2 is taken");
        await DragAsync(manager, "[data-block='sub-forums/online-communication-and-peace']", "plenary-hall", 10 * 60, grip: "h3");
        await Assertions.Expect(manager.One("[data-frame='online-communication-and-peace'][data-room='plenary-hall']")).ToHaveCountAsync(3);

        await manager.GoAsync(Day);
        await manager.One($"{Walk} .kind").HoverAsync();
        await manager.Page.Mouse.DownAsync();
        await manager.One("[data-to-day='2022-11-09']").HoverAsync(new LocatorHoverOptions { Force = true });
        await manager.Page.Mouse.UpAsync();
        await Assertions.Expect(manager.One("#board[data-day='2022-11-09']")).ToBeVisibleAsync();
        await ShouldStandAsync(manager, "hall-1", 540, 60);

        await manager.One($"{Walk} .kind").HoverAsync();
        await manager.Page.Mouse.DownAsync();
        await manager.One(".tray .meta").HoverAsync(new LocatorHoverOptions { Force = true });
        await manager.Page.Mouse.UpAsync();
        await Assertions.Expect(manager.One($".tray {Walk}")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en", "ArrowRight")]
    [InlineData("ar", "ArrowLeft")]
    public async Task A_manager_builds_a_day_by_keyboard_alone(string language, string onward)
    {
        await using var manager = await OpenAsync();
        await manager.GoAsync(Day.Replace("/en/", $"/{language}/", StringComparison.Ordinal));
        await manager.One($".tray {Walk} .open").FocusAsync();
        await PressAsync(manager, "ArrowDown");
        await ShouldStandAsync(manager, "plenary-hall", 540, 30);

        await PressAsync(manager, "ArrowDown", "ArrowDown", onward);
        await ShouldStandAsync(manager, "hall-1", 550, 30);
        await PressAsync(manager, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp");
        await ShouldStandAsync(manager, "hall-1", 550, 35);
        await PressAsync(manager, "ArrowUp", "Escape");
        await Assertions.Expect(manager.One(".ghost")).ToHaveCountAsync(0);
        await PressAsync(manager, "Shift+PageUp");
        await Assertions.Expect(manager.One($"{Walk} .beside")).Not.ToBeEmptyAsync();
        await ShouldStandAsync(manager, "hall-1", 550, 35);
        await PressAsync(manager, "Delete");
        await Assertions.Expect(manager.One($".tray {Walk} .open")).ToBeFocusedAsync();
        await manager.PressAsync($".tray {Walk} .open");
        manager.Page.Url.ShouldEndWith($"/organise/agenda/sessions/{slug}");
    }

    [Fact]
    public async Task Two_sub_forums_change_places_by_mouse_and_by_keys_and_each_move_is_taken_back()
    {
        await using var manager = await OpenAsync();
        await manager.GoAsync("/en/organise/agenda/board?day=2022-11-10");
        Task ShouldStand(string forum, string room) => Assertions.Expect(manager.One($"[data-block='sub-forums/{forum}'][data-room='{room}']")).ToHaveCountAsync(1);
        var (first, second) = ("digital-infrastructure", "critical-internet-resources");
        await manager.One($"[data-block='sub-forums/{first}'] .open").FocusAsync();
        await PressAsync(manager, "s");
        await Assertions.Expect(manager.One("#board-told")).ToContainTextAsync("Press S on what it shall change places with");
        await manager.One($"[data-block='sub-forums/{second}'] .open").FocusAsync();
        await PressAsync(manager, "s");
        await ShouldStand(first, "hall-6");
        await ShouldStand(second, "hall-5");

        await manager.One($"[data-block='sub-forums/{first}'] h3").HoverAsync();
        await manager.Page.Mouse.DownAsync();
        await manager.Page.Keyboard.DownAsync("Shift");
        await manager.One($"[data-block='sub-forums/{second}'] h3").HoverAsync(new LocatorHoverOptions { Force = true });
        await manager.Page.Mouse.UpAsync();
        await manager.Page.Keyboard.UpAsync("Shift");
        await ShouldStand(first, "hall-5");

        await manager.One($"[data-block='sub-forums/{first}'] .open").FocusAsync();
        await PressAsync(manager, "Delete");
        await Assertions.Expect(manager.One($".tray [data-block^='sessions/{first}']")).ToHaveCountAsync(3);
        await PressAsync(manager, "Control+z");
        await Assertions.Expect(manager.One($"[data-frame='{first}']")).ToHaveCountAsync(3);
        await manager.One("#board-undo").ClickAsync();
        await ShouldStand(first, "hall-6");
        await manager.One("#board-undo").ClickAsync();
        await ShouldStand(first, "hall-5");
        await Assertions.Expect(manager.One("#board-undo")).ToBeDisabledAsync();

        await manager.One("#board-find").FillAsync("infrastructure");
        await Assertions.Expect(manager.One($"[data-block='sub-forums/{second}'].apart")).ToHaveCountAsync(1);
        await Assertions.Expect(manager.One($"[data-block='sub-forums/{first}']:not(.apart)")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Colleagues_see_each_others_moves_and_the_second_to_move_the_same_block_is_told()
    {
        await using var manager = await OpenAsync();
        await using var colleague = await chrome.OpenAsync(portal.Address, cookies: await manager.CookiesAsync());
        await using var slow = await chrome.OpenAsync(portal.Address, cookies: await manager.CookiesAsync());
        await slow.Page.RouteAsync("**/*since=*", route => route.AbortAsync());
        foreach (var visit in new[] { manager, colleague, slow })
        {
            await visit.GoAsync(Day);
        }

        await DragAsync(manager, $".tray {Walk}", "hall-3", 10 * 60);
        await ShouldStandAsync(colleague, "hall-3", 600, 30);
        await Assertions.Expect(colleague.One("#board-told")).ToHaveTextAsync("Changed by colleagues: Lantern walk");

        await DragAsync(slow, $".tray {Walk}", "hall-1", 9 * 60);
        await Assertions.Expect(slow.One($"{Walk} .beside")).ToHaveTextAsync(
            "A colleague has changed this meanwhile. It now stands here: Hall 3, Friday, 11 November, 10:00–10:30. You wanted: Hall 1, Friday, 11 November, 09:00–09:30.");
        await ShouldStandAsync(slow, "hall-3", 600, 30);
    }

    [Fact]
    public async Task Without_scripts_the_form_of_each_block_does_the_same()
    {
        await using var manager = await OpenAsync(scripts: false);
        await manager.GoAsync(Day);
        await manager.One($".tray {Walk} .open").FocusAsync();
        await manager.PressAsync($".tray {Walk} .move");
        await manager.FillAsync(("Command.Slot.Room", "hall-4"), ("Command.Slot.Day", "2022-11-11"), ("Command.Slot.Start", "16:00"), ("Command.Slot.End", "17:15"));
        await manager.PressAsync("#move");
        await ShouldStandAsync(manager, "hall-4", 960, 75);
        (await manager.One(".notice.ok").InnerTextAsync()).ShouldContain("16:00–17:15");
    }

    /// <summary>A manager at work, and a session that has no place yet.</summary>
    private async Task<Visit> OpenAsync(bool scripts = true)
    {
        var manager = await chrome.OpenAsync(portal.Address, scripts: scripts);
        await manager.SignInAsync("agenda");
        await manager.GoAsync("/en/organise/agenda/sessions/new");
        await manager.FillAsync(("Command.Session.Title[en]", "Lantern walk"));
        await manager.PressAsync("#save");
        slug = new Uri(manager.Page.Url).Segments[^1];
        return manager;
    }

    private static async Task DragAsync(Visit visit, string block, string room, int minutes, string grip = ".open")
    {
        await visit.One($"{block} {grip}").HoverAsync();
        var box = (await visit.One(block).BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + 8, box.Y + 6);
        await visit.Page.Mouse.DownAsync();
        await MoveToAsync(visit, room, minutes, block.StartsWith(".tray", StringComparison.Ordinal) ? 0 : 6);
        await visit.Page.Mouse.UpAsync();
    }

    private static async Task MoveToAsync(Visit visit, string room, int minutes, float below = 0)
    {
        var column = (await visit.One($".room[data-room='{room}']").First.BoundingBoxAsync())!;
        var first = (await visit.One(".hour").First.BoundingBoxAsync())!;
        var second = (await visit.One(".hour").Nth(1).BoundingBoxAsync())!;
        var from = int.Parse((await visit.One("#board").GetAttributeAsync("data-from"))!, System.Globalization.CultureInfo.InvariantCulture);
        var y = first.Y + ((minutes - from) * (second.Y - first.Y) / 60) + below;
        await visit.Page.Mouse.MoveAsync(column.X + 40, y, new MouseMoveOptions { Steps = 8 });
    }

    private static async Task PressAsync(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }

    private Task ShouldStandAsync(Visit visit, string room, int start, int length) =>
        Assertions.Expect(visit.One($"{Walk}[data-room='{room}'][data-start='{start}'][data-length='{length}']")).ToHaveCountAsync(1);
}
