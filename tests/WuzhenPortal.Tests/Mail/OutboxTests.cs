using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;
using WuzhenPortal.Tests.Registrations;

namespace WuzhenPortal.Tests.Mail;

/// <summary>A mail and what it tells of are one: there are both or neither.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task What_is_not_saved_in_the_end_sends_no_mail()
    {
        var fault = new FailingCommit();
        await using var portal = await PortalFixture.StartAsync(options => options.Services = services => services.ConfigureDbContext<PortalDbContext>(db => db.AddInterceptors(fault)));
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        fault.Fails = true;
        await Should.ThrowAsync<InvalidOperationException>(portal.SubmittedAsync(account));
        fault.Fails = false;

        (await portal.Outbox(account.Email)).ShouldBeEmpty();
        (await portal.RegistrationOf(account)).Status.ShouldBe(RegistrationStatus.Draft);
        await portal.SubmittedAsync(account);
        var mail = (await portal.Outbox(account.Email)).ShouldHaveSingleItem();
        mail.Kind.ShouldBe("RegistrationSubmitted");
        mail.Html.ShouldNotContain("href=\"\"", Case.Sensitive, "no link leads nowhere, such as one to a newsletter that this is not");
    }

    [Fact]
    public async Task What_cannot_be_told_by_mail_is_not_done()
    {
        var fault = new FailingMail();
        await using var portal = await PortalFixture.StartAsync(options => options.Services = services => services.ConfigureDbContext<PortalDbContext>(db => db.AddInterceptors(fault)));
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        fault.Fails = true;
        await Should.ThrowAsync<Exception>(portal.SubmittedAsync(account));
        (await portal.RegistrationOf(account)).Status.ShouldBe(RegistrationStatus.Draft);
    }

    [Fact]
    public async Task The_background_service_sends_without_being_asked_and_outlives_a_fault_of_the_database()
    {
        var fault = new FailingRead();
        await using var portal = await PortalFixture.StartAsync(options =>
        {
            options.RunsInBackground = true;
            options.Services = services => services.ConfigureDbContext<PortalDbContext>(db => db.AddInterceptors(fault));
        });
        for (var attempt = 0; attempt < 200 && fault.Failed == 0; attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        fault.Failed.ShouldBeGreaterThan(0);
        fault.Fails = false;
        await portal.WriteMailsAsync();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if ((await portal.Outbox())[0].SentAt is not null)
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new ShouldAssertException("The mail was never sent.");
    }

    private sealed class FailingCommit : DbTransactionInterceptor
    {
        public bool Fails { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Fails ? throw new InvalidOperationException("The disk is full.") : base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }

    private sealed class FailingMail : DbCommandInterceptor
    {
        public bool Fails { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Fails && command.CommandText.Contains("INSERT INTO \"OutboxMessages\"", StringComparison.Ordinal)
                ? throw new InvalidOperationException("The disk is full.")
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <summary>Fails as the retrying strategy of SQL Server does when the server stays away.</summary>
    private sealed class FailingRead : DbCommandInterceptor
    {
        public bool Fails { get; set; } = true;

        public int Failed { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Fails && command.CommandText.Contains("\"OutboxMessages\"", StringComparison.Ordinal))
            {
                Failed++;
                throw new Microsoft.EntityFrameworkCore.Storage.RetryLimitExceededException("The server is away.", new TimeoutException());
            }

            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
