using MediatR;
using Microsoft.AspNetCore.Identity;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Accounts to look around with, whose password everybody knows. Made in Development alone.</summary>
public static class CreateDemoAccounts
{
    public const string Password = "wuzhen-water-town";

    /// <summary>One for each kind of person; the delegate has no role.</summary>
    public static readonly IReadOnlyList<(string Email, string Name, Role? Role)> People =
    [
        ("admin@demo.example", "Ada Administrator", Role.Administrator),
        ("registrar@demo.example", "Rui Registrar", Role.Registrar),
        ("agenda@demo.example", "Amal Agenda", Role.AgendaManager),
        ("editor@demo.example", "Elena Editor", Role.Editor),
        ("delegate@demo.example", "Dominique Delegate", null),
    ];

    [Operator, NotAudited]
    public sealed record Command : ICommand;

    internal sealed class Handler(UserManager<Account> users, PortalDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            foreach (var (email, name, role) in People)
            {
                var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, LanguageCode = Language.English.Code, CreatedAt = clock.GetUtcNow() };
                if ((await users.CreateAsync(account, Password)).Succeeded && role is { } given)
                {
                    db.RoleAssignments.Add(new RoleAssignment { AccountId = account.Id, Role = given, GivenAt = clock.GetUtcNow() });
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
