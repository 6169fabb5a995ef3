namespace MediatR;

/// <summary>What every request has in common.</summary>
public interface IBaseRequest;

/// <summary>A request that answers with nothing.</summary>
public interface IRequest : IBaseRequest;

/// <summary>A request that answers with <typeparamref name="TResponse"/>.</summary>
public interface IRequest<out TResponse> : IBaseRequest;

/// <summary>A request that answers with a stream.</summary>
public interface IStreamRequest<out TResponse>;

/// <summary>Something that happened, told to any number of handlers.</summary>
public interface INotification;

/// <summary>The answer of a request that answers with nothing.</summary>
public readonly struct Unit : IEquatable<Unit>, IComparable<Unit>, IComparable
{
    private static readonly Unit TheValue;

    /// <summary>The only value.</summary>
    public static ref readonly Unit Value => ref TheValue;

    /// <summary>The only value, as a finished task.</summary>
    public static Task<Unit> Task { get; } = System.Threading.Tasks.Task.FromResult(TheValue);

    /// <inheritdoc/>
    public int CompareTo(Unit other) => 0;

    int IComparable.CompareTo(object? obj) => 0;

    /// <inheritdoc/>
    public bool Equals(Unit other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Unit;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "()";

    /// <summary>All values are one.</summary>
    public static bool operator ==(Unit left, Unit right) => true;

    /// <summary>All values are one.</summary>
    public static bool operator !=(Unit left, Unit right) => false;

    /// <summary>All values are one.</summary>
    public static bool operator <(Unit left, Unit right) => false;

    /// <summary>All values are one.</summary>
    public static bool operator >(Unit left, Unit right) => false;

    /// <summary>All values are one.</summary>
    public static bool operator <=(Unit left, Unit right) => true;

    /// <summary>All values are one.</summary>
    public static bool operator >=(Unit left, Unit right) => true;
}
