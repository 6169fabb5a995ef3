namespace WuzhenPortal.Domain.Publications;

/// <summary>What row of works a publication belongs to.</summary>
public enum PublicationSeries
{
    BlueBook,
    WhitePaper,
    Report,
}

/// <summary>A Blue Book, white paper or report.</summary>
public sealed class Publication : Root, IAudited, ITranslated
{
    private Publication()
    {
    }

    public Publication(long summitId, string slug, PublicationSeries series, LocalizedText title, DateOnly releasedOn)
    {
        SummitId = summitId;
        Slug = slug;
        Describe(series, title, LocalizedText.Empty, releasedOn);
    }

    public long SummitId { get; private set; }

    public string Slug { get; private set; } = "";

    public PublicationSeries Series { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>In plain paragraphs.</summary>
    public LocalizedText Abstract { get; private set; } = LocalizedText.Empty;

    public LocalizedText Publisher { get; private set; } = LocalizedText.Empty;

    /// <summary>As the title page names them, in its order.</summary>
    public IList<string> Authors { get; private set; } = [];

    public DateOnly ReleasedOn { get; private set; }

    public string? Translations { get; private set; }

    /// <summary>See <see cref="BookNumbers"/>.</summary>
    public string? Isbn { get; private set; }

    /// <summary>See <see cref="BookNumbers"/>.</summary>
    public string? Doi { get; private set; }

    /// <summary>What its editions over the years have in common: the slug of the first that was said to have others.</summary>
    public string? Work { get; private set; }

    /// <summary>Whether only its editors see it. What came with the sample, or before there were drafts, is none.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>Whether its title may be read while it is under embargo.</summary>
    public bool IsAnnounced { get; private set; }

    /// <summary>Before this only accredited press reads it; null where there is nothing to wait for.</summary>
    public DateTimeOffset? EmbargoUntil { get; private set; }

    /// <summary>Slug of the session at which it is launched: the embargo ends when that session ends.</summary>
    public string? LaunchSession { get; private set; }

    /// <summary>Whether the launch session has no time in the released agenda: the embargo then stays until it has one.</summary>
    public bool AwaitsLaunch { get; private set; }

    /// <summary>What it found, one sentence each.</summary>
    public IList<PublicationFact> Facts { get; } = [];

    public IList<PublicationVersion> Versions { get; } = [];

    /// <summary>The table of contents.</summary>
    public IList<PublicationChapter> Chapters { get; } = [];

    string IAudited.AuditName => Slug;

    public void Describe(PublicationSeries series, LocalizedText title, LocalizedText publisher, DateOnly releasedOn)
    {
        RuleViolation.Unless(!title.IsEmpty, "Publications.TitleMissing");
        (Series, Title, Publisher, ReleasedOn) = (series, title, publisher, releasedOn);
    }

    /// <param name="isbn">As <see cref="BookNumbers.Isbn"/> writes it; null for none.</param>
    /// <param name="doi">As <see cref="BookNumbers.Doi"/> writes it; null for none.</param>
    public void Catalogue(LocalizedText summary, IEnumerable<string> authors, string? isbn, string? doi)
    {
        (Abstract, Isbn, Doi) = (summary, isbn, doi);
        Authors = [.. authors];
    }

    /// <summary>Writes the findings anew, in order.</summary>
    public void Find(IReadOnlyList<LocalizedText> findings)
    {
        if (!Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text).SequenceEqual(findings))
        {
            Facts.Clear();
            foreach (var (position, text) in findings.Index())
            {
                Facts.Add(new PublicationFact { Text = text, Position = position });
            }
        }
    }

    public IReadOnlyList<LocalizedText> Words() => [Title, Abstract, Publisher, .. Facts.OrderBy(fact => fact.Position).Select(fact => fact.Text)];

    public void Translate(TranslationState state) => Translations = state.ToString();

    /// <summary>Puts it into a row of editions with another one, or alone.</summary>
    public void Continue(Publication? other)
    {
        if (other is not null)
        {
            other.Work ??= other.Slug;
        }

        Work = other?.Work;
    }

    /// <summary>Readers may know of it from now on, or when its embargo ends.</summary>
    public void Publish()
    {
        RuleViolation.Unless(IsDraft, "Publications.AlreadyPublished");
        IsDraft = false;
    }

    /// <summary>Takes it back to its editors.</summary>
    public void Withdraw()
    {
        RuleViolation.Unless(!IsDraft, "Publications.NotPublished");
        IsDraft = true;
    }

    public void LiftEmbargo() => (EmbargoUntil, LaunchSession, AwaitsLaunch, IsAnnounced) = (null, null, false, false);

    public void EmbargoFor(DateTimeOffset until, bool isAnnounced) => (EmbargoUntil, LaunchSession, AwaitsLaunch, IsAnnounced) = (until, null, false, isAnnounced);

    /// <param name="end">When the session ends by the released agenda; null where that is not known.</param>
    public void EmbargoForLaunch(string session, DateTimeOffset? end, bool isAnnounced) => (EmbargoUntil, LaunchSession, AwaitsLaunch, IsAnnounced) = (end, session, end is null, isAnnounced);

    /// <summary>The agenda was released with another end of the launch session, or without one. An embargo that has ended does not come back.</summary>
    public void FollowLaunch(DateTimeOffset? end, DateTimeOffset now)
    {
        if (LaunchSession is { } session && IsEmbargoed(now))
        {
            EmbargoForLaunch(session, end, IsAnnounced);
        }
    }

    public bool IsEmbargoed(DateTimeOffset now) => AwaitsLaunch || EmbargoUntil > now;

    /// <summary>Adds a version or changes one.</summary>
    /// <param name="was">Number of the one to change; null for a new one.</param>
    public PublicationVersion WriteVersion(string? was, string number, DateOnly releasedOn, LocalizedText note)
    {
        if (Versions.Any(version => version.Number == number && number != was))
        {
            throw new RuleViolation("Publications.VersionTwice", number) { Property = "Number" };
        }

        var written = was is null ? null : Versions.SingleOrDefault(version => version.Number == was);
        if (written is null)
        {
            Versions.Add(written = new PublicationVersion());
        }

        written.Write(number, releasedOn, note);
        return written;
    }

    /// <summary>Adds a chapter at the end, or changes one.</summary>
    /// <param name="code">Of the one to change; null for a new one.</param>
    public PublicationChapter WriteChapter(string? code, LocalizedText title, int? page)
    {
        var written = code is null ? null : Chapters.SingleOrDefault(chapter => chapter.Code == code);
        if (written is null)
        {
            Chapters.Add(written = new PublicationChapter { Position = Chapters.Select(chapter => chapter.Position + 1).DefaultIfEmpty().Max() });
        }

        written.Write(title, page);
        return written;
    }

    /// <param name="isUp">Before the one above it; else behind the one below it.</param>
    public void MoveChapter(PublicationChapter moved, bool isUp)
    {
        var order = Chapters.OrderBy(chapter => chapter.Position).ToList();
        var from = order.IndexOf(moved);
        order.RemoveAt(from);
        order.Insert(Math.Clamp(isUp ? from - 1 : from + 1, 0, order.Count), moved);
        foreach (var (position, chapter) in order.Index())
        {
            chapter.Position = position;
        }
    }
}

/// <summary>One finding of a publication.</summary>
public sealed class PublicationFact : Entity, IAuditedPart
{
    public required LocalizedText Text { get; init; }

    public int Position { get; init; }

    string IAuditedPart.AuditText => Text.ToString();
}

/// <summary>A state in which a publication was given out.</summary>
public sealed class PublicationVersion : Entity, IAuditedPart
{
    /// <summary>Longest <see cref="Number"/>, in characters.</summary>
    public const int NumberLength = 12;

    /// <summary>As in 1.1.</summary>
    public string Number { get; private set; } = "";

    public DateOnly ReleasedOn { get; private set; }

    /// <summary>What changed.</summary>
    public LocalizedText Note { get; private set; } = LocalizedText.Empty;

    string IAuditedPart.AuditText => Number;

    internal void Write(string number, DateOnly releasedOn, LocalizedText note) => (Number, ReleasedOn, Note) = (number, releasedOn, note);
}

/// <summary>A line of a table of contents.</summary>
public sealed class PublicationChapter : Entity, IAuditedPart
{
    /// <summary>Length of <see cref="Code"/>, in characters.</summary>
    public const int CodeLength = 8;

    /// <summary>Names it within its publication.</summary>
    public string Code { get; private set; } = RandomCode.Of(CodeLength);

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>On which it begins; null where that is not known.</summary>
    public int? Page { get; private set; }

    public int Position { get; internal set; }

    string IAuditedPart.AuditText => Title.ToString();

    internal void Write(LocalizedText title, int? page)
    {
        RuleViolation.Unless(!title.IsEmpty, "Publications.TitleMissing");
        (Title, Page) = (title, page);
    }
}
