namespace WuzhenPortal.Tests.Ground;

/// <summary>A portal whose clock stands a month after the summit of the sample: all its news have appeared.</summary>
public sealed class AfterTheSummit : PortalFixture
{
    public static readonly DateTimeOffset Now = new(2022, 12, 12, 9, 0, 0, TimeSpan.FromHours(8));

    protected override void Configure(PortalOptions portal) => portal.Now = Now;
}

/// <summary>Classes that only read what was published share one portal.</summary>
[CollectionDefinition]
public sealed class AfterTheSummitCollection : ICollectionFixture<AfterTheSummit>;
