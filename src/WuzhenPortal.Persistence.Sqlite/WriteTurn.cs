namespace WuzhenPortal.Persistence.Sqlite;

/// <summary>
/// SQLite has one writer at a time, and the others ask again and again, each with a thread: in a crowd most of the time is lost, and some give up.
/// Within this process they stand in line instead; other processes are waited for as before.
/// </summary>
internal sealed class WriteTurn : IWriteTurn, IDisposable
{
    private readonly SemaphoreSlim line = new(1, 1);

    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await line.WaitAsync(cancel);
        return new Turn(line);
    }

    public void Dispose() => line.Dispose();

    private sealed class Turn(SemaphoreSlim line) : IDisposable
    {
        public void Dispose() => line.Release();
    }
}
