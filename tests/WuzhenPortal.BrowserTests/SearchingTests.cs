using Microsoft.Data.Sqlite;

namespace WuzhenPortal.BrowserTests;

/// <summary>Readers search as they type.</summary>
public sealed class SearchingTests(Chrome chrome, PortalAtWork work) : IClassFixture<PortalAtWork>
{
    private readonly RunningPortal portal = work.Running;

    [Fact]
    public async Task Readers_search_by_keyboard_in_Chinese_and_by_phone_in_Arabic_and_without_scripts()
    {
        await using var reader = await chrome.OpenAsync(portal.Address);
        var keys = reader.Page.Keyboard;
        var box = reader.One("#search-box input");
        await reader.GoAsync("/zh");
        await keys.PressAsync("/");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await keys.InsertTextAsync("开幕");
        var options = reader.One("#search-options [role=option]");
        await Assertions.Expect(options.First).ToContainTextAsync("开幕");
        await Assertions.Expect(options.First.Locator("mark").First).ToHaveTextAsync("开幕");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await reader.ShouldBeAccessibleAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowUp");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "search-option-0");
        var address = await options.First.GetAttributeAsync("href");
        await reader.ArriveAsync(() => keys.PressAsync("Enter"));
        reader.Page.Url.ShouldEndWith(address!);

        // Escape empties the box, then closes it; Enter without a choice shows all.
        await keys.PressAsync("Control+k");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await keys.InsertTextAsync("数字");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveValueAsync("");
        await keys.PressAsync("Escape");
        await Assertions.Expect(box).ToBeHiddenAsync();
        await keys.PressAsync("/");
        await keys.InsertTextAsync("zhangyong");
        await reader.ArriveAsync(() => keys.PressAsync("Enter"));
        await Assertions.Expect(reader.One(".hit a[href='/zh/speakers/zhang-yong']")).ToBeVisibleAsync();

        await using var phone = await chrome.OpenAsync(portal.Address, width: 390);
        await phone.GoAsync("/ar/about");
        await WriteAsync();
        await phone.One(".search-sign").ClickAsync();
        await phone.One("#search-box input").FillAsync("اقتصاد رقمي");
        var first = phone.One("#search-options [role=option]").First;
        await Assertions.Expect(first).ToContainTextAsync("الاقتصاد الرقمي");
        await phone.ShouldFitAsync();
        await phone.ShouldBeAccessibleAsync();
        await phone.ArriveAsync(() => first.ClickAsync());
        phone.Page.Url.ShouldEndWith("/ar/news/expo-opens");

        await using var plain = await chrome.OpenAsync(portal.Address, scripts: false);
        await plain.GoAsync("/fr");
        await plain.PressAsync(".search-sign");
        await plain.FillAsync(("q", "exosquelettes"));
        await plain.PressAsync("main .search-form button");
        await Assertions.Expect(plain.One(".hit a[href='/fr/news/expo-opens']")).ToBeVisibleAsync();
    }

    /// <summary>As another node would: past this process.</summary>
    private async Task WriteAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Pooling=False");
        await database.OpenAsync();
        await using var change = database.CreateCommand();
        change.CommandText = """UPDATE NewsArticles SET PublicTitle = json_set(PublicTitle, '$.ar', 'معرض الاقتصاد الرقمي يفتح أبوابه'), Version = Version + 1 WHERE Slug = 'expo-opens'""";
        (await change.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
