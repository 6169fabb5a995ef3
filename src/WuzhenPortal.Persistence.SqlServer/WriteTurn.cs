namespace WuzhenPortal.Persistence.SqlServer;

/// <summary>SQL Server lets those wait who want the same rows, in order: everybody's turn is now.</summary>
internal sealed class WriteTurn : IWriteTurn, IDisposable
{
    public ValueTask<IDisposable> TakeAsync(CancellationToken cancel) => new(this);

    public void Dispose()
    {
    }
}
