namespace WuzhenPortal.Application;

/// <summary>A file that came in. Unless it is kept, it goes when it is disposed of.</summary>
/// <typeparam name="TContent">What is known of it once it is safely on the disk.</typeparam>
public abstract class Incoming<TContent> : IDisposable
    where TContent : class
{
    private readonly Action? discard;
    private bool isKept;

    private protected Incoming(string fault) => Fault = fault;

    private protected Incoming(TContent content, Action discard) => (Content, this.discard) = (content, discard);

    /// <summary>Text key of why it cannot be taken in; null where it can.</summary>
    public string? Fault { get; }

    private protected TContent? Content { get; }

    /// <summary>Decides that it stays. If the record of it is not saved after all, it is swept up a day later.</summary>
    public TContent Keep()
    {
        isKept = true;
        return Content ?? throw new InvalidOperationException($"A file with a fault is not kept: {Fault}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isKept)
        {
            discard?.Invoke();
        }

        GC.SuppressFinalize(this);
    }
}
