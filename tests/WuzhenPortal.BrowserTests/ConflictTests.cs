namespace WuzhenPortal.BrowserTests;

/// <summary>An agenda manager meets a conflict at each level that the summit can give it.</summary>
public sealed class ConflictTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private const string Day = "2022-11-11";
    private const string Board = $"/en/organise/agenda/board?day={Day}";

    [Fact]
    public async Task One_speaker_in_two_rooms_is_ignored_warned_of_kept_from_release_and_kept_off_the_board()
    {
        await using var manager = await chrome.OpenAsync(work.Running.Address);
        await manager.SignInAsync("agenda");
        await SpeakAsync(manager, "Morning talk", "hall-1", "09:00", "10:00");
        await SpeakAsync(manager, "Second talk", "hall-2", "09:30", "10:30");

        await DecideAsync(manager, "Ignored");
        await manager.GoAsync(Board);
        await Assertions.Expect(manager.One("[data-block='sessions/second-talk'] .warned-of")).ToHaveCountAsync(0);

        await DecideAsync(manager, "Warns");
        await manager.GoAsync(Board);
        await Assertions.Expect(manager.One("[data-block='sessions/second-talk'] .warned-of")).ToHaveCountAsync(1);
        await manager.GoAsync("/en/organise/agenda/release");
        await Assertions.Expect(manager.One(".action-bar button")).ToBeEnabledAsync();

        await DecideAsync(manager, "BlocksRelease");
        await manager.GoAsync("/en/organise/agenda/release");
        await Assertions.Expect(manager.One(".action-bar button")).ToBeDisabledAsync();
        await manager.ShouldBeAccessibleAsync();

        await DecideAsync(manager, "BlocksPlacing");
        await manager.GoAsync(Board);
        await manager.One("[data-block='sessions/second-talk'] .open").FocusAsync();
        await manager.Page.Keyboard.PressAsync("Delete");
        await manager.One(".tray [data-block='sessions/second-talk']").WaitForAsync();
        await manager.GoAsync("/en/organise/agenda/board/sessions/second-talk");
        await manager.FillAsync(("Command.Slot.Room", "hall-3"), ("Command.Slot.Day", Day), ("Command.Slot.Start", "09:15"), ("Command.Slot.End", "09:45"));
        await manager.PressAsync("#move");
        (await manager.One("#Command_Slot_Room-error").InnerTextAsync()).ShouldContain("speaks in");
        await manager.FillAsync(("Command.Slot.Start", "10:15"), ("Command.Slot.End", "10:45"));
        await manager.PressAsync("#move");
        await manager.GoAsync("/en/organise/agenda/release");
        await manager.PressAsync(".action-bar button");
        await manager.GoAsync("/en/sessions/second-talk");
        (await manager.MainTextAsync()).ShouldContain("10:15");
    }

    private static async Task SpeakAsync(Visit manager, string title, string room, string from, string to)
    {
        await manager.GoAsync("/en/organise/agenda/sessions/new");
        await manager.FillAsync(
            ("Command.Session.Title[en]", title), ("Command.Session.Speakers[0]", "zhang-yong"),
            ("Command.Session.Slot.Room", room), ("Command.Session.Slot.Day", Day), ("Command.Session.Slot.Start", from), ("Command.Session.Slot.End", to));
        await manager.PressAsync("#save");
    }

    private static async Task DecideAsync(Visit manager, string level)
    {
        await manager.GoAsync("/en/organise/agenda/conflicts/rules");
        await manager.FillAsync(("Command.Levels[SpeakerTwice]", level));
        await manager.PressAsync(".action-bar button");
    }
}
