using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain;
using WuzhenPortal.Web.Print;
using WuzhenPortal.Web.Reading;

namespace WuzhenPortal.Web.Pages.Agenda;

/// <summary>The last chapter of the printed handbook: what the summit is, how to take part, and whom to ask.</summary>
internal sealed class HandbookPractical(ReadHandbook.Result book, HandbookStyle style, PortalTexts texts, Reader reader)
{
    private PrintedDocument Document => style.Document;

    public void Write(string? pressContact)
    {
        style.Chapter(texts["Agenda.Practical"], "practical");
        About();
        if (book.Categories.Count > 0)
        {
            Registration();
            Press(pressContact);
        }
    }

    private void About()
    {
        style.Section(texts["Summits.About"], "about");
        Say(texts["Summits.AboutText"]);
        Say(texts["Summits.AboutForms"]);
        Fact("Summits.Dates", new Words(reader.Dates(book.StartsOn, book.EndsOn), HandbookStyle.Body));
        Fact("Summits.City", style.Name(book.City, HandbookStyle.Body));
        Fact("Summits.Organiser", style.Name(book.Organiser, HandbookStyle.Body));
        if (!book.Host.IsEmpty)
        {
            Fact("Summits.Host", style.Name(book.Host, HandbookStyle.Body));
        }
    }

    private void Registration()
    {
        style.Section(texts["Registrations.Register"], "register");
        foreach (var category in book.Categories)
        {
            style.Part([style.Name(category.Name, HandbookStyle.PartHead)]);
            style.Prose(category.Description);
            Fact("Registrations.Needs", style.Name(category.Needs, HandbookStyle.Body));
            Fact("Registrations.Mode", new Words(texts[ModeOf(category)], HandbookStyle.Body));
            Fact("Registrations.Ahead.Decision", new Words(texts["Registrations.DecisionWithin", category.ReviewDays], HandbookStyle.Body));
            if (Window(category, texts, reader) is { } window)
            {
                Fact("Registrations.Window", new Words(window, HandbookStyle.Body));
            }
        }
    }

    private void Press(string? contact)
    {
        style.Section(texts["Press.Title"], "press");
        style.Part([new(texts["Press.Accreditation"], HandbookStyle.PartHead)]);
        if (book.Press is { } press)
        {
            Say(texts["Press.Accreditation.Text", press.Name.Within(reader.Language)]);
            foreach (var (index, step) in new[] { texts["Press.Step.Account"], texts["Press.Step.Register"], texts["Press.Step.Decision", Reader.Number(press.ReviewDays)] }.Index())
            {
                Document.Row([style.Cell(0, 14, [new Words($"{index + 1}.", HandbookStyle.Key)]), style.Cell(18, PrintedDocument.Width - 18, [new Words(step, HandbookStyle.Body)])], [14, PrintedDocument.Width - 18]);
                Document.Space(3);
            }
        }
        else
        {
            Say(texts["Press.NotYet"]);
        }

        style.Part([new(texts["Press.Contact"], HandbookStyle.PartHead)]);
        if (contact is not null)
        {
            style.Text(new Words($"{texts["Press.Contact.Mail"]} ", HandbookStyle.Body), new Words(reader.Language.LeftToRight(contact), HandbookStyle.StrongLink, $"mailto:{contact}"));
        }
        else
        {
            Say(texts["Press.Contact.Registration"]);
        }
    }

    /// <summary>How people of a category take part.</summary>
    public static string ModeOf(GetRegister.Category category) =>
        category.AllowsOnSite && category.AllowsOnline ? "Registrations.OnSiteOrOnline" : category.AllowsOnSite ? "Registrations.OnSiteOnly" : "Registrations.OnlineOnly";

    /// <summary>When registration in a category opens or closes; null where neither is fixed. What is kept for later must not say "open".</summary>
    public static string? Window(GetRegister.Category category, PortalTexts texts, Reader reader) =>
        category is { Window: GetRegister.Window.NotYet, OpensAt: { } opens } ? texts["Registrations.OpensAt", reader.DateAndTime(opens)]
        : category.ClosesAt is { } closes ? texts[category.Window == GetRegister.Window.Closed ? "Registrations.ClosedAt" : "Registrations.ClosesAt", reader.DateAndTime(closes)]
        : null;

    private void Say(string sentence)
    {
        style.Text(new Words(sentence, HandbookStyle.Body));
        Document.Space(3);
    }

    private void Fact(string key, Words value)
    {
        const float name = 120;
        var width = PrintedDocument.Width - name - 10;
        Document.Row([style.Cell(0, name, [new Words(texts[key], HandbookStyle.Key)]), style.Cell(name + 10, width, [value])], [name, width]);
        Document.Space(2);
    }
}
