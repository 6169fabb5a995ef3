namespace WuzhenPortal.Domain.Expo;

/// <summary>The Light of Internet Expo of one summit, and its cloud exhibition hall.</summary>
public sealed class ExpoEdition : Root
{
    public required long SummitId { get; init; }

    public required LocalizedText Name { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    public required LocalizedText CloudHallName { get; init; }

    public IList<ExpoTopic> Topics { get; } = [];
}

/// <summary>A topic the expo is arranged by.</summary>
public sealed class ExpoTopic : Entity
{
    public required LocalizedText Name { get; init; }

    public int Position { get; init; }
}
