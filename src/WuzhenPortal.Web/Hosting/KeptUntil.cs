namespace WuzhenPortal.Web.Hosting;

/// <summary>Until when a public page is true by the clock, such as until an embargo lifts: it is kept no longer.</summary>
internal sealed record KeptUntil(DateTimeOffset Moment);
