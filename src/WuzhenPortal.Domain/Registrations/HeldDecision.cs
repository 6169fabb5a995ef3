namespace WuzhenPortal.Domain.Registrations;

/// <summary>A decision on one application, which can be taken back for some minutes; its mails leave afterwards.</summary>
public sealed class HeldDecision : Root
{
    private HeldDecision()
    {
    }

    /// <param name="registration">Decided and saved.</param>
    /// <param name="isOpinion">Whether another reviewer must decide.</param>
    /// <param name="stepBefore">Of the last step before; what comes after it is taken back.</param>
    /// <param name="mails">Of the mails that tell of it.</param>
    public HeldDecision(Registration registration, BulkKind kind, bool isOpinion, long stepBefore, Guid mails, long by, DateTimeOffset at)
    {
        (RegistrationId, VersionAfter, Kind, IsOpinion) = (registration.Id, registration.Version, kind, isOpinion);
        (StepBefore, Mails, By, At, UndoUntil) = (stepBefore, mails, by, at, at + BulkAction.UndoTime);
    }

    public long RegistrationId { get; private set; }

    /// <summary>Of the registration: another one means that somebody acted since.</summary>
    public int VersionAfter { get; private set; }

    public BulkKind Kind { get; private set; }

    public bool IsOpinion { get; private set; }

    public long StepBefore { get; private set; }

    public Guid Mails { get; private set; }

    public long By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset UndoUntil { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public long? UndoneBy { get; private set; }

    public void Undo(long by, DateTimeOffset now)
    {
        RuleViolation.Unless(now < UndoUntil, "Registrations.Bulk.TooLate");
        (UndoneAt, UndoneBy) = (now, by);
    }
}
