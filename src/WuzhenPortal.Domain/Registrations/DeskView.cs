using System.Security.Cryptography;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>A way of looking at the queue that a registrar gave a name.</summary>
public sealed class DeskView : Root
{
    public const int NameLength = 60;

    /// <summary>Longest address of a view, in characters.</summary>
    public const int AddressLength = 1000;

    private DeskView()
    {
    }

    public DeskView(long ownerId, string name, string address, bool isShared)
    {
        Code = RandomNumberGenerator.GetHexString(8, lowercase: true);
        (OwnerId, Name, Address, IsShared) = (ownerId, name.Trim(), address, isShared);
    }

    public string Code { get; private set; } = "";

    public long OwnerId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The part of the address after the question mark.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Whether colleagues see it too.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The same name again is the same view, as it looks now.</summary>
    public void PointTo(string address, bool isShared) => (Address, IsShared) = (address, isShared);
}

/// <summary>What a registrar's list shows of each application.</summary>
public enum DeskColumn
{
    Organisation,
    Position,
    Nationality,
    Country,
    Category,
    Mode,
    Language,
    Email,
    Phone,
    Status,
    Tags,
    Assignee,
    HandedIn,
    DecisionBy,
}

/// <summary>The columns that an account chose.</summary>
public sealed class DeskColumns : Root
{
    /// <summary>For those who chose none.</summary>
    public static readonly IReadOnlyList<DeskColumn> Usual = [DeskColumn.Organisation, DeskColumn.Nationality, DeskColumn.Category, DeskColumn.Status, DeskColumn.Tags, DeskColumn.HandedIn];

    public required long AccountId { get; init; }

    /// <summary>Names of columns, divided by blanks.</summary>
    public string Chosen { get; private set; } = "";

    public IReadOnlyList<DeskColumn> Columns => [.. Enum.GetValues<DeskColumn>().Where(column => Chosen.Split(' ').Contains($"{column}"))];

    public void Choose(IEnumerable<DeskColumn> columns) => Chosen = string.Join(' ', columns.Distinct().Order());
}
