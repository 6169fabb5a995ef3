using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Accounts to look around with, whose password everybody knows. Made in Development alone.</summary>
public static class CreateDemoAccounts
{
    public const string Password = "wuzhen-water-town";

    /// <summary>Accredited for the press of the summit that is there.</summary>
    private const string Journalist = "journalist@demo.example";

    /// <summary>One for each kind of person; delegate and journalist have no role.</summary>
    public static readonly IReadOnlyList<(string Email, string Name, Role? Role)> People =
    [
        ("admin@demo.example", "Ada Administrator", Role.Administrator),
        ("registrar@demo.example", "Rui Registrar", Role.Registrar),
        ("agenda@demo.example", "Amal Agenda", Role.AgendaManager),
        ("editor@demo.example", "Elena Editor", Role.Editor),
        ("press@demo.example", "Petra Press", Role.PressOfficer),
        ("delegate@demo.example", "Dominique Delegate", null),
        (Journalist, "Jamal Journalist", null),
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
                if (!(await users.CreateAsync(account, Password)).Succeeded)
                {
                    continue;
                }

                if (role is { } given)
                {
                    db.RoleAssignments.Add(new RoleAssignment { AccountId = account.Id, Role = given, GivenAt = clock.GetUtcNow() });
                }
                else if (email == Journalist)
                {
                    await AccreditAsync(account, cancellationToken);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        /// <summary>As though somebody had registered and been approved; nobody is written to.</summary>
        private async Task AccreditAsync(Account account, CancellationToken cancel)
        {
            var summit = await db.Summits.Of(null).SingleOrDefaultAsync(cancel);
            if (summit is null || await db.ParticipantCategories.SingleOrDefaultAsync(category => category.SummitId == summit.Id && category.Code == ReadPressCentre.Category, cancel) is not { } press)
            {
                return;
            }

            var now = clock.GetUtcNow();
            var registration = new Registration(summit.Id, account.Id, RegistrationReference.New(summit.Year), account.LanguageCode, account.Email!, now);
            registration.Choose(new(press, AttendanceMode.OnSite));
            registration.Identify(new("Journalist", "Jamal", null, "Jamal JOURNALIST", "EG", account.Email!, "+20 2 2576 0000"));
            registration.Represent(new("The River Post", "Reporter", "EG"));
            registration.Submit(RegistrationTerms.Version, now, isInvited: true);
            registration.Approve(account.Id, now);
            registration.TakeEvents();
            db.Registrations.Add(registration);
        }
    }
}
