using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WuzhenPortal.Domain.Speakers;

/// <summary>What the times of an availability mean.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AvailabilityKind>))]
public enum AvailabilityKind
{
    /// <summary>At these times the person cannot be there.</summary>
    Except,

    /// <summary>Only at these times the person can be there.</summary>
    Only,
}

/// <summary>From one instant to another, of any length; both in UTC, the end is not part of it.</summary>
public readonly record struct TimeRange
{
    /// <exception cref="RuleViolation">The end is not after the start.</exception>
    [JsonConstructor]
    public TimeRange(DateTimeOffset start, DateTimeOffset end)
    {
        RuleViolation.Unless(end > start, "Agenda.EndsBeforeItStarts");
        Start = start.ToUniversalTime();
        End = end.ToUniversalTime();
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }
}

/// <summary>When a person can be there. Immutable; times that touch are one.</summary>
public sealed class Availability : IEquatable<Availability>
{
    private readonly ImmutableArray<TimeRange> ranges;

    /// <param name="ranges">In any order; without any, the person can always be there.</param>
    [JsonConstructor]
    public Availability(AvailabilityKind kind, IReadOnlyList<TimeRange>? ranges)
    {
        this.ranges = Joined(ranges ?? []);
        Kind = this.ranges.IsEmpty ? AvailabilityKind.Except : kind;
    }

    /// <summary>Nothing is in the way.</summary>
    public static Availability Always { get; } = new(AvailabilityKind.Except, []);

    public AvailabilityKind Kind { get; }

    /// <summary>In order, and apart from each other.</summary>
    public IReadOnlyList<TimeRange> Ranges => ranges;

    /// <summary>Whether the person can be there from the first to the last minute.</summary>
    public bool Allows(TimeSlot slot) => Kind == AvailabilityKind.Only
        ? ranges.Any(range => range.Start <= slot.Start && slot.End <= range.End)
        : !ranges.Any(range => range.Start < slot.End && slot.Start < range.End);

    /// <inheritdoc/>
    public bool Equals(Availability? other) => other is not null && Kind == other.Kind && ranges.SequenceEqual(other.ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Availability);

    /// <inheritdoc/>
    public override int GetHashCode() => ranges.Aggregate((int)Kind, HashCode.Combine);

    private static ImmutableArray<TimeRange> Joined(IReadOnlyList<TimeRange> ranges)
    {
        var joined = new List<TimeRange>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, range.End > joined[^1].End ? range.End : joined[^1].End);
            }
            else
            {
                joined.Add(range);
            }
        }

        return [.. joined];
    }
}
