using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Web.Pages.Registrations;

namespace WuzhenPortal.Web.Pages.Organise.Registrations;

/// <summary>A form's draft as those see it who will fill it in; nothing is kept.</summary>
public sealed class FormPreviewModel : FormPage
{
    /// <summary>A sheet for each stage that has questions.</summary>
    public IReadOnlyList<FormSheet> Sheets { get; private set; } = [];

    public void OnGet()
    {
    }

    public override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        var given = new Dictionary<string, IReadOnlyList<string>>
        {
            [FormFacts.Mode] = [$"{AttendanceMode.OnSite}"],
            [FormFacts.Nationality] = [],
            [FormFacts.OrganisationCountry] = [],
        };
        var sheets = new List<FormSheet>();
        foreach (var stage in Enum.GetValues<QuestionStage>().Where(stage => Opened.Draft.Questions.Any(question => question.Stage == stage)))
        {
            sheets.Add(await FormSheet.DrawAsync(Sender, new(Opened.Draft, stage, given), null, null, cancel));
        }

        Sheets = sheets;
    }
}
