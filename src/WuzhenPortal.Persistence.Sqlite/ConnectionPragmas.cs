using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WuzhenPortal.Persistence.Sqlite;

/// <summary>
/// Lets SQLite itself wait for a lock, which it does in finer steps than the driver's retries; and has it read the file through the system's memory, up to a gigabyte of it.
/// Its own cache has two megabytes a connection: rows with long texts would be copied from the file again and again, several times slower.
/// </summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public static readonly ConnectionPragmas Interceptor = new();

    private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA mmap_size = 1073741824;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
