namespace WuzhenPortal.Domain.Registrations;

/// <summary>One person's application to take part, in one category.</summary>
public sealed partial class Registration : Root, IAudited
{
    private readonly List<RegistrationStep> steps = [];
    private readonly List<RegistrationInterest> interests = [];

    private Registration()
    {
    }

    /// <summary>Opens an empty draft.</summary>
    public Registration(long summitId, long accountId, string reference, string languageCode, string email, DateTimeOffset now)
    {
        SummitId = summitId;
        AccountId = accountId;
        Reference = reference;
        LanguageCode = languageCode;
        Email = email;
        RefreshSearchText();
        Advance(RegistrationStatus.Draft, now, accountId, null);
    }

    public long SummitId { get; private set; }

    /// <summary>Whose it is.</summary>
    public long AccountId { get; private set; }

    /// <summary>See <see cref="RegistrationReference"/>.</summary>
    public string Reference { get; private set; } = "";

    public RegistrationStatus Status { get; private set; }

    /// <summary>The person's language, for mails.</summary>
    public string LanguageCode { get; private set; } = "";

    public long? CategoryId { get; private set; }

    public ParticipantCategory? Category { get; private set; }

    public AttendanceMode? Mode { get; private set; }

    /// <summary>The place in a delegation that this fills; null for somebody who comes alone.</summary>
    public long? DelegationMemberId { get; private set; }

    /// <summary>In Latin script, as in the passport.</summary>
    [Personal]
    public string? FamilyName { get; private set; }

    /// <summary>In Latin script, as in the passport; null for a person with one name.</summary>
    [Personal]
    public string? GivenName { get; private set; }

    /// <summary>The whole name in the person's own script, where that is not Latin.</summary>
    [Personal]
    public string? NativeName { get; private set; }

    /// <summary>The name in Latin script as it stands on the badge.</summary>
    [Personal]
    public string? BadgeName { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Nationality { get; private set; }

    [Personal]
    public string? Email { get; private set; }

    /// <summary>With country code, as in +86 573 8866 8866.</summary>
    [Personal]
    public string? Phone { get; private set; }

    public string? Organisation { get; private set; }

    public string? Position { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? OrganisationCountry { get; private set; }

    /// <summary>Version of the terms agreed to; null before.</summary>
    public string? ConsentVersion { get; private set; }

    public DateTimeOffset? ConsentedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Names, organisation, e-mail and reference as <see cref="SearchKey"/> folds them, for the registrars' search.</summary>
    [Personal]
    public string SearchText { get; private set; } = "";

    /// <summary>Family name, then given name, folded: by what lists of people are ordered, the same on both databases.</summary>
    [Personal]
    public string SortName { get; private set; } = "";

    /// <summary>Handed in for the first time.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>What happened so far, oldest first.</summary>
    public IReadOnlyList<RegistrationStep> Steps => steps;

    public IReadOnlyList<RegistrationInterest> Interests => interests;

    /// <summary>Whether the person may still change the answers.</summary>
    public bool IsEditable => Status is RegistrationStatus.Draft or RegistrationStatus.Submitted or RegistrationStatus.InformationRequested;

    /// <summary>Whether half-filled answers may be kept; later than that, a change must leave the answers complete.</summary>
    public bool IsDraft => Status is RegistrationStatus.Draft or RegistrationStatus.InformationRequested;

    /// <summary>Whether the staff may put names and organisation right: from the first handing in, unless the person has the form in hand again.</summary>
    public bool IsCorrectable => Status is RegistrationStatus.Submitted or RegistrationStatus.UnderReview or RegistrationStatus.Waitlisted or RegistrationStatus.Approved;

    public bool IsWithdrawable => Status is not (RegistrationStatus.Withdrawn or RegistrationStatus.Declined);

    string IAudited.AuditName => Reference;

    /// <summary>What each step holds; a draft keeps it as it was typed.</summary>
    public Choice Choice => new(Category, Mode);

    public Identity Identity => new(FamilyName, GivenName, NativeName, BadgeName, Nationality, Email, Phone);

    public Affiliation Affiliation => new(Organisation, Position, OrganisationCountry);

    public void Choose(Choice choice)
    {
        if (DelegationMemberId is not null && choice.Category?.Id != CategoryId)
        {
            throw new RuleViolation("Registrations.Delegations.CategoryFixed") { Property = nameof(Category) };
        }

        Edit(Answer.Problems(choice));
        (Category, CategoryId, Mode) = (choice.Category, choice.Category?.Id, choice.Mode);
    }

    /// <summary>Fills a place of a delegation, whose category it has from now on.</summary>
    public void JoinDelegation(long memberId, ParticipantCategory category)
    {
        RuleViolation.Unless(DelegationMemberId is null, "Registrations.Delegations.JoinedAlready");
        RuleViolation.Unless(IsDraft, "Registrations.Delegations.RegisteredAlready");
        (DelegationMemberId, Category, CategoryId) = (memberId, category, category.Id);
        Mode = Mode is { } mode && category.Allows(mode) ? mode : category.AllowsOnSite ? AttendanceMode.OnSite : AttendanceMode.Online;
    }

    public void Identify(Identity identity)
    {
        Edit(Answer.Problems(identity));
        Write(identity, Affiliation);
    }

    public void Represent(Affiliation affiliation)
    {
        Edit(Answer.Problems(affiliation));
        Write(Identity, affiliation);
    }

    /// <summary>The staff puts right how somebody is called or for whom they come; whatever was decided stands.</summary>
    public void Correct(Identity identity, Affiliation affiliation)
    {
        RuleViolation.Unless(IsCorrectable, "Registrations.NotEditable");
        RuleViolation.Unless(!Answer.Problems(identity).Concat(Answer.Problems(affiliation)).Any(), "Registrations.Incomplete");
        Write(identity, affiliation);
    }

    public void TakeInterestIn(IReadOnlyCollection<long> subForumIds)
    {
        Edit([]);
        interests.RemoveAll(interest => !subForumIds.Contains(interest.SubForumId));
        interests.AddRange(subForumIds.Except(interests.Select(interest => interest.SubForumId)).Select(id => new RegistrationInterest { SubForumId = id }).ToList());
    }

    /// <summary>Keeps the language in which the person reads the portal, for mails.</summary>
    public void SpeakIn(string languageCode) => LanguageCode = languageCode;

    /// <summary>Hands it in for review, with the consent given now.</summary>
    /// <param name="isInvited">Whether an invitation into the category was accepted.</param>
    /// <param name="reply">What the person answers to the question of the registrars; kept only where there is one.</param>
    public void Submit(string consentVersion, DateTimeOffset now, bool isInvited = false, string? reply = null)
    {
        RuleViolation.Unless(IsDraft, "Registrations.AlreadySubmitted");
        RuleViolation.Unless(!Problems().Any(), "Registrations.Incomplete");
        if (Status != RegistrationStatus.InformationRequested && Category!.Obstacle(now, isInvited, DelegationMemberId is not null) is { } obstacle)
        {
            throw new RuleViolation(obstacle);
        }

        ForgetWhatIsNotAsked();
        ConsentVersion = consentVersion;
        ConsentedAt = now;
        SubmittedAt ??= now;
        Advance(RegistrationStatus.Submitted, now, AccountId, Status == RegistrationStatus.InformationRequested && !string.IsNullOrWhiteSpace(reply) ? reply.Trim() : null);
    }

    /// <summary>The day by which a decision is promised; null where none is due.</summary>
    /// <param name="zone">Of the summit.</param>
    public DateOnly? DecisionBy(TimeZoneInfo zone)
    {
        if (!IsDecidable || Category is null)
        {
            return null;
        }

        var handedIn = steps.Where(step => step.Status == RegistrationStatus.Submitted).Max(step => step.At);
        return WorkingDays.After(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(handedIn, zone).DateTime), Category.ReviewDays);
    }

    /// <summary>Why it cannot be handed in yet, in the order of the steps.</summary>
    public IEnumerable<AnswerProblem> Problems() => [.. Answer.Problems(Choice), .. Answer.Problems(Identity), .. Answer.Problems(Affiliation), .. OpenQuestions()];

    private void Write(Identity identity, Affiliation affiliation)
    {
        (FamilyName, GivenName, NativeName, BadgeName) = (identity.FamilyName, identity.GivenName, identity.NativeName, identity.BadgeName);
        (Nationality, Email, Phone) = (identity.Nationality, identity.Email, identity.Phone);
        (Organisation, Position, OrganisationCountry) = (affiliation.Organisation, affiliation.Position, affiliation.Country);
        RefreshSearchText();
    }

    private void RefreshSearchText()
    {
        SearchText = SearchKey.Of(Reference, FamilyName, GivenName, FamilyName, NativeName, BadgeName, Email, Organisation);
        SortName = SearchKey.Of(FamilyName, GivenName);
    }

    private void Edit(IEnumerable<AnswerProblem> problems)
    {
        RuleViolation.Unless(IsEditable, "Registrations.NotEditable");
        RuleViolation.Unless(IsDraft || !problems.Any(), "Registrations.Incomplete");
    }

    private void Advance(RegistrationStatus status, DateTimeOffset now, long by, string? reason)
    {
        var before = Status;
        Status = status;
        steps.Add(new RegistrationStep { Status = status, At = now, By = by, Reason = reason });
        if (status == RegistrationStatus.Draft)
        {
            CreatedAt = now;
        }
        else if (before != RegistrationStatus.Draft || status != RegistrationStatus.Withdrawn)
        {
            Raise(new RegistrationAdvanced(this, status, reason));
        }
    }
}
