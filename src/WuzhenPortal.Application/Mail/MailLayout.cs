using System.Text;
using System.Text.Encodings.Web;
using Fluid;

namespace WuzhenPortal.Application.Mail;

/// <summary>Puts a mail's words into its two forms: HTML, and plain text that says the same.</summary>
internal sealed class MailLayout
{
    private readonly IFluidTemplate template;

    public MailLayout()
    {
        using var source = new StreamReader(typeof(MailLayout).Assembly.GetManifestResourceStream("WuzhenPortal.Application.Mail.layout.liquid")!);
        template = new FluidParser().Parse(source.ReadToEnd());
    }

    public string Html(MailWords words)
    {
        var context = new TemplateContext();
        context.SetValue("language", words.LanguageCode);
        context.SetValue("direction", words.Direction);
        context.SetValue("portal", words.Portal);
        context.SetValue("subject", words.Subject);
        context.SetValue("paragraphs", words.Paragraphs);
        context.SetValue("items", words.Items.Select(item => new Dictionary<string, object> { ["title"] = item.Title, ["text"] = item.Text, ["link"] = item.Link.ToString() }).ToList());
        SetAddress(context, "manage", words.Manage);
        context.SetValue("manageWords", words.ManageWords);
        SetAddress(context, "link", words.Link);
        context.SetValue("action", words.Action);
        context.SetValue("copy", words.CopyAddress);
        context.SetValue("footer", words.Footer);
        return template.Render(context, HtmlEncoder.Default);
    }

    public static string PlainText(MailWords words)
    {
        var text = new StringBuilder().AppendJoin("\n\n", words.Paragraphs).Append("\n\n");
        foreach (var item in words.Items)
        {
            text.AppendJoin('\n', new[] { item.Title, item.Text, item.Link.ToString() }.Where(line => line.Length > 0)).Append("\n\n");
        }

        if (words.Link is not null)
        {
            text.Append(words.Action).Append(":\n").Append(words.Link).Append("\n\n");
        }

        text.Append("-- \n").Append(words.Footer).Append('\n');
        return words.Manage is null ? text.ToString() : text.Append(words.ManageWords).Append(":\n").Append(words.Manage).Append('\n').ToString();
    }

    /// <summary>What is missing stays unset: to the template an empty text is something, and would be drawn as a link that leads nowhere.</summary>
    private static void SetAddress(TemplateContext context, string name, Uri? address)
    {
        if (address is not null)
        {
            context.SetValue(name, address.ToString());
        }
    }
}

/// <summary>Everything a mail says, in its recipient's language, not yet encoded.</summary>
internal sealed record MailWords(
    string LanguageCode, string Direction, string Portal, string Subject, IReadOnlyList<string> Paragraphs, Uri? Link, string? Action, string CopyAddress, string Footer)
{
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Where the reader changes or ends what the mail is part of; null where it stands alone.</summary>
    public required Uri? Manage { get; init; }

    public required string ManageWords { get; init; }

    /// <summary>One thing that is listed, with its link.</summary>
    internal sealed record Item(string Title, string Text, Uri Link);
}
