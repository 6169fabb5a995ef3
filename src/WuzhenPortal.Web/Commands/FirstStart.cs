using MediatR;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
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
        if (!migrator.MigratesAtStart)
        {
            return;
        }

        await migrator.MigrateAsync(db, CancellationToken.None);
        if (!await db.Summits.AnyAsync())
        {
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ImportSummit.Command(SampleSummit.Json()));
        }

        _ = environment;
    }

    public static Task GreetAsync(WebApplication app)
    {
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            Console.WriteLine($"The portal is open at {address}");
        }

        return Task.CompletedTask;
    }
}
