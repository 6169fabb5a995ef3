using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Tests.Agenda;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>What only a database can promise, on each of them.</summary>
public sealed class StoreTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_registration_goes_from_draft_to_approval_and_is_found_by_its_names(string database)
    {
        await using var store = await StorePortal.StartAsync(database);
        var person = await store.Portal.CreateAccount(languageCode: "ar");
        var reference = await store.Portal.SubmittedAsync(person, "ar");
        var registrar = await store.Portal.CreateAccount(roles: Role.Registrar);
        var version = (await store.Portal.RegistrationOf(person)).Version;
        await store.Portal.Send(new ApproveRegistration.Command(reference, version), registrar);
        await Should.ThrowAsync<Conflict>(() => store.Portal.Send(new DeclineRegistration.Command(reference, version, "Too late"), registrar));
        var found = await store.Portal.Send(new ListRegistrations.Query(new("الخوارزمي", Sort: RegistrationSort.Name), 1), registrar);
        found.Rows.ShouldHaveSingleItem().Status.ShouldBe(RegistrationStatus.Approved);
        (await store.Portal.Outbox(person.Email)).Select(mail => mail.Kind).ShouldBe(["RegistrationSubmitted", "RegistrationApproved"]);
        (await store.Portal.Db(db => db.AuditEntries.CountAsync(entry => entry.SubjectName == reference && entry.Subject == nameof(Registration)))).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_many_who_place_something_in_one_room_at_once_one_is_served(string database)
    {
        await using var store = await StorePortal.StartAsync(database);
        var manager = await store.Portal.CreateAccount(roles: Role.AgendaManager);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () =>
        {
            try
            {
                await store.Portal.Send(new CreateSession.Command(Drafts.Session($"Contender {number}", Drafts.Slot("hall-1", 9, 11))), manager);
                return true;
            }
            catch (RuleViolation)
            {
                return false;
            }
        })));
        outcomes.Count(served => served).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_role_given_by_many_at_once_is_given_once(string database)
    {
        await using var store = await StorePortal.StartAsync(database);
        var administrator = await store.Portal.CreateAccount(roles: Role.Administrator);
        var person = await store.Portal.CreateAccount();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.Portal.Send(new GiveRole.Command(person.Code, Role.Editor), administrator))));
        (await store.Portal.Db(db => db.RoleAssignments.CountAsync(assignment => assignment.AccountId == person.Id))).ShouldBe(1);
    }
}
