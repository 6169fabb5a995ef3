using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Application.Information;

/// <summary>An editor changes a page of practical information; what it said before stays in its history.</summary>
public static class EditInformationPage
{
    /// <param name="Version">What the editor saw; saving on another one is a conflict.</param>
    /// <returns>Slug of the page, which may be another one now.</returns>
    [Requires(Permission.EditInformation)]
    public sealed record Command(string Slug, int Version, InformationFields Page, TranslationFields? Translation = null) : ICommand<string>, IChangesPublicPages;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Page).NotNull().SetValidator(new InformationFields.Validator());
            RuleFor(command => command.Translation!).SetValidator(new TranslationFields.Validator()).When(command => command.Translation is not null);
        }
    }

    internal sealed class Handler(InformationDesk desk) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var page = await desk.FindAsync(command.Slug, command.Version, cancellationToken);
            var written = command.Page;
            if (!string.IsNullOrWhiteSpace(written.Slug) && written.Slug.Trim() is var slug && slug != page.Slug)
            {
                await desk.MustBeFreeAsync(slug, page, cancellationToken);
                page.CallIt(slug);
            }

            page.DueAfter(written.ReviewMonths!.Value);
            await desk.WriteAsync(page, written.Title, written.Summary, written.Body, command.Translation, cancellationToken);
            return page.Slug;
        }
    }
}
