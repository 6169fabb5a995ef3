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
        context.SetValue("link", words.Link?.ToString());
        context.SetValue("action", words.Action);
        context.SetValue("copy", words.CopyAddress);
        context.SetValue("footer", words.Footer);
        return template.Render(context, HtmlEncoder.Default);
    }

    public static string PlainText(MailWords words)
    {
        var text = new StringBuilder().AppendJoin("\n\n", words.Paragraphs).Append("\n\n");
        if (words.Link is not null)
        {
            text.Append(words.Action).Append(":\n").Append(words.Link).Append("\n\n");
        }

        return text.Append("-- \n").Append(words.Footer).Append('\n').ToString();
    }
}

/// <summary>Everything a mail says, in its recipient's language, not yet encoded.</summary>
internal sealed record MailWords(
    string LanguageCode, string Direction, string Portal, string Subject, IReadOnlyList<string> Paragraphs, Uri? Link, string? Action, string CopyAddress, string Footer);
