using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace WuzhenPortal.Persistence.Sqlite;

/// <summary>Migrates the database file under a lock of the operating system, which ends with the process that holds it.</summary>
internal sealed class SqliteMigrator(string databaseFile) : IDatabaseMigrator
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public bool MigratesAtStart => true;

    public async Task MigrateAsync(PortalDbContext db, CancellationToken cancel)
    {
        await using var only = await LockAsync(cancel);
        if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            return;
        }

        // Readers go on while one writes; the setting stays in the file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancel);
        // Whoever left a row here was killed: the living hold the file lock, and that is us. With the row, migrating would wait for ever.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    public string Script(PortalDbContext db) => throw new NotSupportedException("SQLite has no idempotent scripts.");

    private async Task<FileStream> LockAsync(CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(databaseFile + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(200, cancel);
            }
        }
    }
}
