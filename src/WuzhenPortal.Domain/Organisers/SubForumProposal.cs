using WuzhenPortal.Domain.Agenda;

namespace WuzhenPortal.Domain.Organisers;

/// <summary>Where the changes that organisers propose stand.</summary>
public enum ProposalStatus
{
    /// <summary>The organisers write.</summary>
    InPreparation,

    /// <summary>The agenda manager is asked to accept.</summary>
    HandedIn,

    /// <summary>The agenda manager gave it back, with a reason; the organisers write.</summary>
    Returned,

    /// <summary>All that was handed in is in the working draft.</summary>
    Accepted,
}

/// <summary>What a proposed change is about.</summary>
public enum ProposedKind
{
    SubForum,
    Session,
    Speaker,
}

/// <summary>What the organisers of a sub-forum want to change in the working draft. It stands beside the draft until an agenda manager accepts it.</summary>
public sealed class SubForumProposal : Root, IAudited
{
    /// <summary>Longest reason of a return, and longest note of handing in, in characters.</summary>
    public const int NoteLength = 2000;

    private readonly List<ProposedPart> parts = [];

    private SubForumProposal()
    {
    }

    /// <param name="forum">Saved already.</param>
    public SubForumProposal(SubForum forum)
    {
        SummitId = forum.SummitId;
        SubForumId = forum.Id;
        Slug = forum.Slug;
    }

    public long SummitId { get; private set; }

    public long SubForumId { get; private set; }

    /// <summary>Of the sub-forum.</summary>
    public string Slug { get; private set; } = "";

    public ProposalStatus Status { get; private set; }

    /// <summary>How often something was proposed; numbers the parts.</summary>
    public int Edits { get; private set; }

    public DateTimeOffset? HandedInAt { get; private set; }

    public long? HandedInBy { get; private set; }

    /// <summary>What the organisers tell the agenda manager.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset? AnsweredAt { get; private set; }

    public long? AnsweredBy { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>One for each record that is to change.</summary>
    public IReadOnlyList<ProposedPart> Parts => parts;

    string IAudited.AuditName => Slug;

    public ProposedPart? Find(ProposedKind kind, string slug) => parts.Find(part => part.Kind == kind && part.Slug == slug);

    /// <summary>Proposes a change of one record; an earlier one of the same record is replaced.</summary>
    /// <param name="content">Before and after, as JSON.</param>
    public void Propose(ProposedKind kind, string slug, string content)
    {
        Reopen();
        Edits++;
        if (Find(kind, slug) is { } known)
        {
            known.Write(content, Edits);
        }
        else
        {
            parts.Add(new ProposedPart(kind, slug, content, Edits));
        }
    }

    /// <summary>Takes the change of one record back.</summary>
    public void Drop(ProposedKind kind, string slug)
    {
        Reopen();
        parts.RemoveAll(part => part.Kind == kind && part.Slug == slug);
    }

    public void HandIn(long by, string note, DateTimeOffset now)
    {
        RuleViolation.Unless(Status != ProposalStatus.HandedIn, "Organisers.IsHandedIn");
        RuleViolation.Unless(parts.Count > 0, "Organisers.NothingToHandIn");
        (Status, HandedInAt, HandedInBy, Note) = (ProposalStatus.HandedIn, now, by, note);
        (AnsweredAt, AnsweredBy, Reason) = (null, null, "");
    }

    /// <summary>The organisers want to go on writing.</summary>
    public void TakeBack()
    {
        DemandHandedIn();
        (Status, HandedInAt, HandedInBy) = (ProposalStatus.InPreparation, null, null);
    }

    /// <summary>To be called when the changes are in the working draft.</summary>
    /// <param name="by">Null for the portal itself.</param>
    public void Accept(long? by, DateTimeOffset now)
    {
        DemandHandedIn();
        (Status, AnsweredAt, AnsweredBy) = (ProposalStatus.Accepted, now, by);
        parts.Clear();
    }

    /// <param name="by">Null for the portal itself.</param>
    /// <param name="reason">The organisers read it.</param>
    public void Return(long? by, string reason, DateTimeOffset now)
    {
        DemandHandedIn();
        (Status, AnsweredAt, AnsweredBy, Reason) = (ProposalStatus.Returned, now, by, reason);
    }

    /// <summary>What was handed in stays as it is read; what was accepted is over.</summary>
    private void Reopen()
    {
        RuleViolation.Unless(Status != ProposalStatus.HandedIn, "Organisers.IsHandedIn");
        if (Status == ProposalStatus.Accepted)
        {
            Status = ProposalStatus.InPreparation;
            (HandedInAt, HandedInBy, Note, AnsweredAt, AnsweredBy) = (null, null, "", null, null);
        }
    }

    private void DemandHandedIn() => RuleViolation.Unless(Status == ProposalStatus.HandedIn, "Organisers.IsNotHandedIn");
}

/// <summary>The proposed change of one record.</summary>
public sealed class ProposedPart : Entity, IAuditedPart
{
    private ProposedPart()
    {
    }

    internal ProposedPart(ProposedKind kind, string slug, string content, int revision)
    {
        Kind = kind;
        Slug = slug;
        Write(content, revision);
    }

    public ProposedKind Kind { get; private set; }

    /// <summary>Of the record; of one that is new, the slug that it is to get.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The record before and after, as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Never the same again within a proposal.</summary>
    public int Revision { get; private set; }

    string IAuditedPart.AuditText => Slug;

    internal void Write(string content, int revision) => (Content, Revision) = (content, revision);
}
