using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.Expo;
using WuzhenPortal.Domain.Information;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Persistence.Conversions;

namespace WuzhenPortal.Persistence;

/// <summary>The portal's one database, on either provider.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options, IActor actor, TimeProvider clock)
    : IdentityUserContext<Account, long>(options), IDataProtectionKeyContext
{
    /// <summary>With the passkey tables from the first migration on.</summary>
    public static readonly Version IdentitySchema = IdentitySchemaVersions.Version3;

    public DbSet<Summit> Summits => Set<Summit>();

    public DbSet<Venue> Venues => Set<Venue>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<SubForum> SubForums => Set<SubForum>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<RoomClosure> RoomClosures => Set<RoomClosure>();

    public DbSet<SessionMaterial> SessionMaterials => Set<SessionMaterial>();

    public DbSet<RecordingConsent> RecordingConsents => Set<RecordingConsent>();

    public DbSet<AgendaRelease> AgendaReleases => Set<AgendaRelease>();

    public DbSet<ConflictRules> ConflictRules => Set<ConflictRules>();

    public DbSet<ReleaseNotice> ReleaseNotices => Set<ReleaseNotice>();

    public DbSet<AgendaUpload> AgendaUploads => Set<AgendaUpload>();

    public DbSet<PersonalAgenda> PersonalAgendas => Set<PersonalAgenda>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<Portrait> Portraits => Set<Portrait>();

    public DbSet<ProfileKeeper> ProfileKeepers => Set<ProfileKeeper>();

    public DbSet<SubForumOrganiser> SubForumOrganisers => Set<SubForumOrganiser>();

    public DbSet<SubForumProposal> SubForumProposals => Set<SubForumProposal>();

    public DbSet<ParticipantCategory> ParticipantCategories => Set<ParticipantCategory>();

    public DbSet<RegistrationForm> RegistrationForms => Set<RegistrationForm>();

    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<ParticipantPortrait> ParticipantPortraits => Set<ParticipantPortrait>();

    public DbSet<RegistrationDocument> RegistrationDocuments => Set<RegistrationDocument>();

    public DbSet<TravelDocument> TravelDocuments => Set<TravelDocument>();

    public DbSet<IdentityDisclosure> IdentityDisclosures => Set<IdentityDisclosure>();

    public DbSet<SealedKey> SealedKeys => Set<SealedKey>();
    public DbSet<CategoryPlace> CategoryPlaces => Set<CategoryPlace>();

    public DbSet<RegistrationInvitation> RegistrationInvitations => Set<RegistrationInvitation>();
    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<DelegationQuota> DelegationQuotas => Set<DelegationQuota>();

    public DbSet<DelegationLeader> DelegationLeaders => Set<DelegationLeader>();

    public DbSet<DelegationMember> DelegationMembers => Set<DelegationMember>();

    public DbSet<DelegationList> DelegationLists => Set<DelegationList>();
    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();

    public DbSet<InvitationLetter> InvitationLetters => Set<InvitationLetter>();

    public DbSet<Badge> Badges => Set<Badge>();

    public DbSet<BadgeKey> BadgeKeys => Set<BadgeKey>();
    public DbSet<RegistrationNote> RegistrationNotes => Set<RegistrationNote>();

    public DbSet<RegistrationTag> RegistrationTags => Set<RegistrationTag>();

    public DbSet<RegistrationAssignment> RegistrationAssignments => Set<RegistrationAssignment>();

    public DbSet<ReviewOpinion> ReviewOpinions => Set<ReviewOpinion>();

    public DbSet<ReviewReason> ReviewReasons => Set<ReviewReason>();

    public DbSet<SubmissionSnapshot> SubmissionSnapshots => Set<SubmissionSnapshot>();

    public DbSet<BulkAction> BulkActions => Set<BulkAction>();

    public DbSet<BulkActionItem> BulkActionItems => Set<BulkActionItem>();

    public DbSet<HeldDecision> HeldDecisions => Set<HeldDecision>();

    public DbSet<PlaceTransfer> PlaceTransfers => Set<PlaceTransfer>();

    public DbSet<BadgeBack> BadgeBacks => Set<BadgeBack>();

    public DbSet<DeskView> DeskViews => Set<DeskView>();

    public DbSet<DeskColumns> DeskColumns => Set<DeskColumns>();

    public DbSet<RegistrationExport> RegistrationExports => Set<RegistrationExport>();

    public DbSet<SeatPool> SeatPools => Set<SeatPool>();

    public DbSet<SeatReservation> SeatReservations => Set<SeatReservation>();

    public DbSet<NewsArticle> NewsArticles => Set<NewsArticle>();

    public DbSet<NewsAppearance> NewsAppearances => Set<NewsAppearance>();

    public DbSet<NewsletterSubscription> NewsletterSubscriptions => Set<NewsletterSubscription>();
    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();

    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();

    public DbSet<NewsDesk> NewsDesks => Set<NewsDesk>();

    public DbSet<ArticleDraft> ArticleDrafts => Set<ArticleDraft>();

    public DbSet<ArticlePresence> ArticlePresences => Set<ArticlePresence>();

    public DbSet<EmbargoAcceptance> EmbargoAcceptances => Set<EmbargoAcceptance>();

    public DbSet<EquipmentItem> EquipmentItems => Set<EquipmentItem>();

    public DbSet<PressPool> PressPools => Set<PressPool>();

    public DbSet<PoolApplication> PoolApplications => Set<PoolApplication>();

    public DbSet<InterviewRequest> InterviewRequests => Set<InterviewRequest>();

    public DbSet<PressContact> PressContacts => Set<PressContact>();
    public DbSet<MediaItem> MediaItems => Set<MediaItem>();

    public DbSet<MediaAlbum> MediaAlbums => Set<MediaAlbum>();

    public DbSet<ExpoEdition> ExpoEditions => Set<ExpoEdition>();

    public DbSet<Exhibitor> Exhibitors => Set<Exhibitor>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationFile> PublicationFiles => Set<PublicationFile>();

    public DbSet<PublicationErratum> PublicationErrata => Set<PublicationErratum>();

    public DbSet<SummitMessage> SummitMessages => Set<SummitMessage>();

    public DbSet<InformationPage> InformationPages => Set<InformationPage>();

    public DbSet<InformationVersion> InformationVersions => Set<InformationVersion>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<MailTemplate> MailTemplates => Set<MailTemplate>();

    public DbSet<BulkMail> BulkMails => Set<BulkMail>();

    public DbSet<RetentionPlan> RetentionPlans => Set<RetentionPlan>();

    public DbSet<RetentionReport> RetentionReports => Set<RetentionReport>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Raises the versions of the roots that change, and writes the audit log.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        RegistrationKeys.Refresh(ChangeTracker);
        var audited = actor.Action is null ? [] : AuditTrail.Collect(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (audited.Count > 0)
        {
            AuditEntries.AddRange(audited.Select(change => AuditTrail.Entry(change.Entry, change.Changes, actor, clock.GetUtcNow())));
            saved += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return saved;
    }

    /// <summary>For Data Protection's key ring alone, which knows no other way.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Versions and the audit log are kept by SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>().HaveMaxLength(4000);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Where(type => typeof(Root).IsAssignableFrom(type.ClrType)))
        {
            type.FindProperty(nameof(Root.Version))!.IsConcurrencyToken = true;
        }

        foreach (var key in builder.Model.GetEntityTypes().Where(type => type.ClrType.Namespace!.StartsWith("WuzhenPortal", StringComparison.Ordinal)).SelectMany(type => type.GetForeignKeys()).Where(key => !key.IsOwnership))
        {
            // SQL Server refuses several cascade paths; parts that leave their root are deleted by the context.
            key.DeleteBehavior = IsPart(key) ? DeleteBehavior.ClientCascade : DeleteBehavior.Restrict;
        }
    }

    /// <summary>Whether the dependent is a part of a root, reached only through it.</summary>
    private static bool IsPart(IReadOnlyForeignKey key) =>
        key.IsRequired && key.PrincipalToDependent is not null && !typeof(Root).IsAssignableFrom(key.DeclaringEntityType.ClrType);

    private void RaiseVersions()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry.Entity is Root)
            {
                if (entry.State == EntityState.Modified)
                {
                    Raise(entry);
                }
            }
            else
            {
                foreach (var key in entry.Metadata.GetForeignKeys().Where(IsPart))
                {
                    var values = key.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToArray();
                    if (ChangeTracker.Entries<Root>().FirstOrDefault(root => root.Metadata.IsAssignableFrom(key.PrincipalEntityType) && Equals(root.Entity.Id, values[0])) is { State: EntityState.Unchanged } whole)
                    {
                        Raise(whole);
                    }
                }
            }
        }
    }

    private static void Raise(EntityEntry entry)
    {
        var version = entry.Property(nameof(Root.Version));
        version.CurrentValue = (int)version.OriginalValue! + 1;
    }
}
