using System.Text.Json;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Speakers;

namespace WuzhenPortal.Tests.Speakers;

/// <summary>When somebody can be there.</summary>
public sealed class AvailabilityTests
{
    [Fact]
    public void Who_said_nothing_can_always_be_there()
    {
        Availability.Always.Allows(Slot(9, 10)).ShouldBeTrue();
        new Availability(AvailabilityKind.Only, []).ShouldBe(Availability.Always);
    }

    [Fact]
    public void Away_means_not_for_a_minute_and_the_end_is_free_again()
    {
        var away = new Availability(AvailabilityKind.Except, [Range(10, 12)]);
        away.Allows(Slot(9, 10)).ShouldBeTrue();
        away.Allows(Slot(12, 13)).ShouldBeTrue();
        away.Allows(Slot(11, 13)).ShouldBeFalse();
        away.Allows(Slot(9, 13)).ShouldBeFalse();
    }

    [Fact]
    public void There_only_then_means_from_the_first_to_the_last_minute()
    {
        var there = new Availability(AvailabilityKind.Only, [Range(10, 12)]);
        there.Allows(Slot(10, 12)).ShouldBeTrue();
        there.Allows(Slot(11, 13)).ShouldBeFalse();
        there.Allows(Slot(14, 15)).ShouldBeFalse();
    }

    [Fact]
    public void Times_that_touch_are_one_and_order_does_not_matter()
    {
        var there = new Availability(AvailabilityKind.Only, [Range(11, 14), Range(9, 11), Range(10, 12), Range(20, 21)]);
        there.Ranges.ShouldBe([Range(9, 14), Range(20, 21)]);
        there.Allows(Slot(10, 13)).ShouldBeTrue();
        there.ShouldBe(new Availability(AvailabilityKind.Only, [Range(20, 21), Range(9, 14)]));
        there.GetHashCode().ShouldBe(new Availability(AvailabilityKind.Only, [Range(20, 21), Range(9, 14)]).GetHashCode());
    }

    [Fact]
    public void It_is_stored_and_read_again_and_nothing_stored_means_always()
    {
        var away = new Availability(AvailabilityKind.Only, [Range(10, 12), Range(20, 21)]);
        JsonSerializer.Deserialize<Availability>(JsonSerializer.Serialize(away)).ShouldBe(away);
        JsonSerializer.Deserialize<Availability>("{}").ShouldBe(Availability.Always);
    }

    [Fact]
    public void A_time_ends_after_it_starts() => Should.Throw<RuleViolation>(() => Range(12, 12)).Key.ShouldBe("Agenda.EndsBeforeItStarts");

    private static DateTimeOffset At(int hour) => new(2022, 11, 9, hour, 0, 0, TimeSpan.Zero);

    private static TimeRange Range(int from, int until) => new(At(from), At(until));

    private static TimeSlot Slot(int from, int until) => new(At(from), At(until));
}
