namespace WuzhenPortal.Persistence;

/// <summary>Lets transactions that write wait for each other in order, where the database has no queue of its own.</summary>
public interface IWriteTurn
{
    /// <summary>Waits for this node's turn.</summary>
    /// <returns>To be disposed when the transaction has ended.</returns>
    ValueTask<IDisposable> TakeAsync(CancellationToken cancel);
}
