using System.Text;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>What those who have letters and badges do.</summary>
internal static class PaperPeople
{
    /// <summary>Somebody whose registration is approved; the account and the reference.</summary>
    public static async Task<(Account Account, string Reference)> AdmittedAsync(this PortalFixture portal, SaveIdentity.Command? identity = null, string language = "en")
    {
        var account = await portal.CreateAccount(languageCode: language);
        var version = await portal.DraftAsync(account, language);
        if (identity is not null)
        {
            version = (await portal.Send(identity with { Version = version }, account, language)).Version;
        }

        var reference = await portal.Send(new SubmitRegistration.Command(version, RegistrationTerms.Version, true), account, language);
        await portal.AdvanceAsync(reference, registration => registration.Approve(account.Id, PortalFixture.Start));
        return (account, reference);
    }

    /// <summary>Changes a name as a correction by the staff does, once the person may not any more.</summary>
    public static Task RenameAsync(this PortalFixture portal, string reference, string familyName) =>
        portal.Db(db => db.Registrations.Where(registration => registration.Reference == reference).ExecuteUpdateAsync(set => set.SetProperty(registration => registration.FamilyName, familyName)));

    /// <summary>All words of a document without white space and joined forms, in which programs differ; what runs from right to left comes last letter first.</summary>
    public static async Task<(string Text, PdfDocument Pdf)> PdfAsync(this HttpClient browser, string path)
    {
        var pdf = PdfDocument.Open(await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
        return (TextOf(pdf), pdf);
    }

    public static string TextOf(PdfDocument pdf) => Close(string.Concat(pdf.GetPages().Select(page => page.Text)));

    public static string Close(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
