namespace WuzhenPortal.Tests.Ground;

/// <summary>Classes that only read may share one portal: whoever changes something takes one of its own.</summary>
[CollectionDefinition]
public sealed class ReadingCollection : ICollectionFixture<PortalFixture>;
