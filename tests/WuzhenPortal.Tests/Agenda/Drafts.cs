using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>What agenda managers write in these tests: on 12 November 2022, a day on which the sample has nothing.</summary>
internal static class Drafts
{
    public static readonly DateOnly FreeDay = new(2022, 11, 12);

    public static SlotFields Slot(string room, int from, int to, DateOnly? day = null) => new(room, day ?? FreeDay, new TimeOnly(from, 0), new TimeOnly(to, 0));

    public static SessionFields Session(string title, SlotFields? slot = null, string? subForum = null, params string[] speakers) => new(
        LocalizedText.Of("en", title), LocalizedText.Empty, subForum, SessionFormat.Panel, SessionAccess.Registered, ["zh-Hans", "ar"], slot, speakers);

    public static SubForumFields SubForum(string name, string theme, SlotFields? slot = null) => new(LocalizedText.Of("en", name), LocalizedText.Empty, theme, slot);

    /// <summary>The code by which a session or sub-forum is starred.</summary>
    /// <param name="path">Of its page.</param>
    public static async Task<string> CodeAsync(this PortalFixture portal, string path) =>
        (await portal.Visitor().GetPage(path)).One(".detail-head [data-star]").GetAttribute("data-star")!;
}
