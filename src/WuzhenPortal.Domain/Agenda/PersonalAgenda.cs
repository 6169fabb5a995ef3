namespace WuzhenPortal.Domain.Agenda;

/// <summary>What one person has starred, kept with the account so that every device shows the same.</summary>
public sealed class PersonalAgenda : Root
{
    /// <summary>As many as a link that shares them may carry.</summary>
    public const int MostStars = 150;

    /// <summary>Characters of all codes with what parts them.</summary>
    public const int MaxLength = MostStars * 8;

    private PersonalAgenda()
    {
    }

    public PersonalAgenda(long accountId) => AccountId = accountId;

    public long AccountId { get; private set; }

    /// <summary>Codes of sessions and sub-forums, of any summit, parted by commas; what was starred first comes first.</summary>
    public string Codes { get; private set; } = "";

    /// <summary>Whether a mail tells of a release that changes what is starred.</summary>
    public bool WantsMails { get; private set; } = true;

    public IReadOnlyList<string> Stars => Codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes over what a device added and removed since it last asked; what is beyond the most a person may star is passed over.</summary>
    public void Star(IReadOnlyCollection<string> added, IReadOnlyCollection<string> removed) =>
        Codes = string.Join(',', Stars.Union(added).Except(removed).Take(MostStars));

    public void ChooseMails(bool wanted) => WantsMails = wanted;
}
