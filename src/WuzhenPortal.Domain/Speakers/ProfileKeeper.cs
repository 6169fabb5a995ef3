using WuzhenPortal.Domain.Accounts;

namespace WuzhenPortal.Domain.Speakers;

/// <summary>That somebody is invited to keep a speaker's profile, or keeps it with an account.</summary>
public sealed class ProfileKeeper : Invitation, IAudited
{
    private ProfileKeeper()
    {
    }

    /// <param name="speaker">Saved already.</param>
    public ProfileKeeper(Speaker speaker)
    {
        SummitId = speaker.SummitId;
        SpeakerId = speaker.Id;
        Slug = speaker.Slug;
    }

    public long SummitId { get; private set; }

    public long SpeakerId { get; private set; }

    /// <summary>Of the speaker.</summary>
    public string Slug { get; private set; } = "";

    string IAudited.AuditName => Slug;

    protected override string AcceptedKey => "Speakers.Keeper.IsKept";

    protected override string OverKey => "Speakers.Keeper.LinkIsOver";
}
