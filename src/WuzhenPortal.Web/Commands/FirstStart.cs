using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Persistence;
using WuzhenPortal.Web.Hosting;

namespace WuzhenPortal.Web.Commands;

/// <summary>Gets the database ready before the first request, and tells the person at the keyboard where to go.</summary>
internal static class FirstStart
{
    /// <summary>Migrates and fills an embedded database; a second start changes nothing. A database of a server is only looked at.</summary>
    public static async Task PrepareAsync(IServiceProvider services, IHostEnvironment environment)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var migrator = scope.ServiceProvider.GetRequiredService<IDatabaseMigrator>();
        var sender = scope.ServiceProvider.GetRequiredService<ISender>();
        if (migrator.MigratesAtStart)
        {
            await migrator.MigrateAsync(db, CancellationToken.None);
            await RegistrationKeys.RefreshOldAsync(db, CancellationToken.None);
            if (!await db.Summits.AnyAsync())
            {
                await sender.Send(new ImportSummit.Command(SampleSummit.Json()));
                if (environment.IsDevelopment())
                {
                    await sender.Send(new CreateDemoAccounts.Command());
                }
            }
        }

        if (scope.ServiceProvider.GetRequiredService<PortalSettings>().FirstAdministrator is { } first && !(await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await CreateFirstAsync(sender, first);
        }
    }

    public static async Task GreetAsync(WebApplication app)
    {
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            Console.WriteLine($"The portal is open at {address}");
        }

        if (app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var demo = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ListDemoAccounts.Query());
            if (demo.Count > 0)
            {
                Console.WriteLine($"Demo accounts, in Development only, with the password {CreateDemoAccounts.Password}: {string.Join(", ", demo)}");
            }
        }
    }

    private static async Task CreateFirstAsync(ISender sender, FirstAdministrator first)
    {
        try
        {
            if (await sender.Send(new CreateAdministrator.Command(first.Email, first.Password, OnlyAsFirst: true)) is CreateAdministrator.Outcome.Created or CreateAdministrator.Outcome.Promoted)
            {
                Console.WriteLine("The first administrator was created as the settings Portal:FirstAdministrator say.");
            }
        }
        catch (ValidationException refused)
        {
            throw refused.Errors.Any(error => error.PropertyName == nameof(FirstAdministrator.Email)) ? PortalSettings.WrongAdministratorEmail() : PortalSettings.WrongAdministratorPassword();
        }
    }
}
