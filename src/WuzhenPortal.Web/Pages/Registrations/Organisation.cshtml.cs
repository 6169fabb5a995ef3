using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Web.Pages.Registrations;

public sealed class OrganisationModel : StepPage<SaveOrganisation.Command>
{
    public override AnswerStep Step => AnswerStep.Organisation;

    protected override SaveOrganisation.Command Stored(GetDraft.Result draft) =>
        new(draft.Version, draft.Affiliation.Organisation, draft.Affiliation.Position, draft.Affiliation.Country);

    protected override int? VersionOf(SaveOrganisation.Command command) => command.Version;

    protected override IEnumerable<(string Label, string? Value)> Fields(SaveOrganisation.Command command) =>
    [
        (Texts["Registrations.Organisation"], command.Organisation),
        (Texts["Registrations.Position"], command.Position),
        (Texts["Registrations.OrganisationCountry"], Countries.Name(command.Country, Reader.Language.Code)),
    ];
}
