using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace WuzhenPortal.Web.Reading;

/// <summary>Puts the language before every page's address; pages of a summit also answer with a year, for the archive, unless they are one person's own.</summary>
internal sealed class AddressConvention : IPageRouteModelConvention
{
    private static readonly string[] ArchivedAreas = ["/Pages/Agenda/", "/Pages/Speakers/", "/Pages/Expo/", "/Pages/News/", "/Pages/Publications/"];

    private static readonly string[] Own = ["/me/", "/news/newsletter/"];

    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.ToList())
        {
            var template = selector.AttributeRouteModel!.Template;
            if (!Array.Exists(Own, area => $"/{template?.TrimStart('/')}/".StartsWith(area, StringComparison.Ordinal)) && Array.Exists(ArchivedAreas, area => model.RelativePath.StartsWith(area, StringComparison.Ordinal)))
            {
                model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = AttributeRouteModel.CombineTemplates("{language:language}/{year:int:range(2000,2099)}", template) } });
            }

            selector.AttributeRouteModel.Template = AttributeRouteModel.CombineTemplates("{language:language}", template);
        }
    }
}
