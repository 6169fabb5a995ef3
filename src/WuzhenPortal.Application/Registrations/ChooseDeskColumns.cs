using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>A registrar chooses what the list shows.</summary>
public static class ChooseDeskColumns
{
    [Requires(Permission.ReadRegistrations), NotAudited]
    public sealed record Command(IReadOnlyList<DeskColumn>? Columns) : ICommand;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleForEach(command => command.Columns).IsInEnum();
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = user.RequiredAccountId();
            var stored = await db.DeskColumns.SingleOrDefaultAsync(columns => columns.AccountId == own, cancellationToken) ?? db.DeskColumns.Add(new DeskColumns { AccountId = own }).Entity;
            stored.Choose(command.Columns ?? []);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
