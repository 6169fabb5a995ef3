using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar looks over the forms of the categories.</summary>
public static class ListForms
{
    [Requires(Permission.ManageRegistrations)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="Code">Of the category.</param>
    /// <param name="Questions">How many applicants are asked now, at any stage.</param>
    /// <param name="Number">Of the published state; null where nothing is asked yet.</param>
    /// <param name="IsChanged">Whether the draft holds more than was published.</param>
    public sealed record Row(string Code, LocalizedText Name, int Questions, int? Number, DateTimeOffset? PublishedAt, bool IsChanged);

    internal sealed class Handler(PortalDbContext db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var categories = await db.ParticipantCategories.AsNoTracking().Where(category => db.Summits.Of(null).Any(summit => summit.Id == category.SummitId))
                .OrderBy(category => category.Position).Select(category => new { category.Id, category.Code, category.Name }).ToListAsync(cancellationToken);
            var ids = categories.Select(category => category.Id).ToList();
            var forms = await db.RegistrationForms.AsNoTracking().Include(form => form.Versions).Where(form => ids.Contains(form.CategoryId)).ToDictionaryAsync(form => form.CategoryId, cancellationToken);
            return [.. categories.Select(category =>
            {
                var form = forms.GetValueOrDefault(category.Id);
                var published = form?.Published;
                return new Row(category.Code, category.Name, published?.Definition.Questions.Count() ?? 0, published?.Number, published?.PublishedAt, form?.IsChanged == true);
            })];
        }
    }
}
