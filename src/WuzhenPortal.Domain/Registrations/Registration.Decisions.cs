namespace WuzhenPortal.Domain.Registrations;

/// <content>What becomes of it once it is handed in.</content>
public sealed partial class Registration
{
    /// <summary>A registrar takes it up.</summary>
    public void StartReview(long registrarId, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == RegistrationStatus.Submitted, "Registrations.NotSubmitted");
        Advance(RegistrationStatus.UnderReview, now, registrarId, null);
    }

    public void Approve(long registrarId, DateTimeOffset now)
    {
        RuleViolation.Unless(IsDecidable, "Registrations.NotDecidable");
        Advance(RegistrationStatus.Approved, now, registrarId, null);
    }

    /// <summary>A registrar says yes, but every place is taken.</summary>
    public void Waitlist(long registrarId, DateTimeOffset now)
    {
        RuleViolation.Unless(IsDecidable, "Registrations.NotDecidable");
        Advance(RegistrationStatus.Waitlisted, now, registrarId, null);
    }

    /// <summary>The person takes the place that was offered.</summary>
    public void TakePlace(DateTimeOffset now)
    {
        RuleViolation.Unless(Status == RegistrationStatus.Waitlisted, "Registrations.Places.NotWaiting");
        Advance(RegistrationStatus.Approved, now, AccountId, null);
    }

    /// <param name="reason">Told to the person.</param>
    public void Decline(string reason, long registrarId, DateTimeOffset now)
    {
        RuleViolation.Unless(IsDecidable, "Registrations.NotDecidable");
        RuleViolation.Unless(!string.IsNullOrWhiteSpace(reason), "Registrations.ReasonMissing");
        Advance(RegistrationStatus.Declined, now, registrarId, reason.Trim());
    }

    /// <param name="question">What is still needed; told to the person.</param>
    public void AskForInformation(string question, long registrarId, DateTimeOffset now)
    {
        RuleViolation.Unless(IsDecidable, "Registrations.NotDecidable");
        RuleViolation.Unless(!string.IsNullOrWhiteSpace(question), "Registrations.ReasonMissing");
        Advance(RegistrationStatus.InformationRequested, now, registrarId, question.Trim());
    }

    /// <summary>The person takes it back.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        RuleViolation.Unless(IsWithdrawable, "Registrations.NotWithdrawable");
        Advance(RegistrationStatus.Withdrawn, now, AccountId, null);
    }

    /// <summary>The leader of the delegation gives the place to somebody else, or takes it back.</summary>
    /// <param name="reason">Told to the person.</param>
    public void LeaveDelegation(string reason, long leaderId, DateTimeOffset now)
    {
        RuleViolation.Unless(IsWithdrawable, "Registrations.NotWithdrawable");
        Advance(RegistrationStatus.Withdrawn, now, leaderId, reason);
    }

    /// <summary>Somebody else has taken the place over, whom the person had named.</summary>
    /// <param name="reason">Told to the person.</param>
    public void HandOver(string reason, DateTimeOffset now)
    {
        RuleViolation.Unless(Status == RegistrationStatus.Approved, "Registrations.Transfers.NotApproved");
        Advance(RegistrationStatus.Withdrawn, now, AccountId, reason);
    }

    /// <summary>Blanks whatever says who the person is. What remains is that there was a registration, when, and what became of it; a draft ends with it.</summary>
    public void Forget(DateTimeOffset now)
    {
        if (Status == RegistrationStatus.Draft)
        {
            Advance(RegistrationStatus.Withdrawn, now, AccountId, null);
        }

        (FamilyName, GivenName, NativeName, BadgeName, Email, Phone, Organisation, Position) = (null, null, null, null, null, null, null, null);
        answers.Clear();
        RefreshSearchText();
    }

    /// <summary>Takes back what was decided after a step, as though it had not been; nobody is told of it.</summary>
    /// <param name="stepId">Of the last step that stays.</param>
    public void TakeBack(long stepId)
    {
        steps.RemoveAll(step => step.Id > stepId);
        Status = steps.MaxBy(step => step.Id)!.Status;
    }

    /// <summary>How often it was handed in so far.</summary>
    public int Submissions => steps.Count(step => step.Status == RegistrationStatus.Submitted);

    /// <summary>Whether a registrar can decide now.</summary>
    public bool IsDecidable => Status is RegistrationStatus.Submitted or RegistrationStatus.UnderReview;
}
