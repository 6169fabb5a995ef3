using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Finds the form that somebody works on.</summary>
internal sealed class FormDesk(PortalDbContext db)
{
    /// <summary>The version of a form that is not begun.</summary>
    public const int NotBegun = -1;

    /// <summary>The form of a category of the current summit, begun where there is none yet.</summary>
    /// <param name="category">Code.</param>
    /// <param name="version">What its editor saw; <see cref="NotBegun"/> for one that is not begun.</param>
    public async Task<RegistrationForm> FormAsync(string category, int version, CancellationToken cancel)
    {
        var form = await db.RegistrationForms.Include(form => form.Versions)
            .SingleOrDefaultAsync(form => form.Category.Code == category && db.Summits.Of(null).Any(summit => summit.Id == form.Category.SummitId), cancel);
        if (form is null)
        {
            var whose = await db.ParticipantCategories.SingleOrDefaultAsync(one => one.Code == category && db.Summits.Of(null).Any(summit => summit.Id == one.SummitId), cancel) ?? throw new NotFound();
            form = new RegistrationForm(whose);
            db.RegistrationForms.Add(form);
            return version == NotBegun ? form : throw new Conflict();
        }

        form.MustBe(version);
        return form;
    }

    /// <summary>A key that nothing in the form has: from the English words where there are any.</summary>
    public static string KeyFor(LocalizedText words, Func<string, bool> isTaken)
    {
        var wanted = Slug.From(words);
        wanted = wanted.Length > FormQuestion.KeyLength - 5 ? wanted[..(FormQuestion.KeyLength - 5)].Trim('-') : wanted;
        var key = wanted;
        while (isTaken(key) || FormFacts.All.Contains(key))
        {
            key = Slug.Another(wanted);
        }

        return key;
    }
}
