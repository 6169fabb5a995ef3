using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Persistence.Conversions;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class SubForumConfiguration : IEntityTypeConfiguration<SubForum>
{
    public void Configure(EntityTypeBuilder<SubForum> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(forum => forum.SummitId);
        builder.HasOne<Theme>().WithMany().HasForeignKey(forum => forum.ThemeId);
        builder.HasOne<Room>().WithMany().HasForeignKey(forum => forum.RoomId);
        builder.Property(forum => forum.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(forum => new { forum.SummitId, forum.Slug }).IsUnique();
        builder.HasIndex(forum => new { forum.RoomId, forum.StartsAt });
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(session => session.SummitId);
        builder.HasOne<SubForum>().WithMany().HasForeignKey(session => session.SubForumId);
        builder.HasOne<Room>().WithMany().HasForeignKey(session => session.RoomId);
        builder.Property(session => session.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(session => session.InterpretedInto).HasMaxLength(200);
        builder.HasIndex(session => new { session.SummitId, session.Slug }).IsUnique();
        builder.HasIndex(session => new { session.RoomId, session.StartsAt });
        builder.Property(session => session.ImportedFrom).HasMaxLength(64);
        builder.Property(session => session.FloorLanguage).HasMaxLength(Lengths.LanguageCode);
        builder.Property(session => session.Livestream).HasMaxLength(Lengths.Address);
        builder.Property(session => session.Recording).HasMaxLength(Lengths.Address);
        builder.HasMany(session => session.Speakers).WithOne().IsRequired();
    }
}

internal sealed class SessionSpeakerConfiguration : IEntityTypeConfiguration<SessionSpeaker>
{
    public void Configure(EntityTypeBuilder<SessionSpeaker> builder)
    {
        builder.ToTable("SessionSpeakers");
        builder.HasOne<Speaker>().WithMany().HasForeignKey(part => part.SpeakerId);
    }
}

internal sealed class RoomClosureConfiguration : IEntityTypeConfiguration<RoomClosure>
{
    public void Configure(EntityTypeBuilder<RoomClosure> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(closure => closure.SummitId);
        builder.HasOne<Room>().WithMany().HasForeignKey(closure => closure.RoomId);
        builder.Ignore(closure => closure.Slot);
        builder.Property(closure => closure.RoomSlug).HasMaxLength(Slug.MaxLength);
        builder.Property(closure => closure.Reason).HasMaxLength(RoomClosure.MaxReason);
        builder.Property(closure => closure.Code).HasMaxLength(RoomClosure.CodeLength);
        builder.HasIndex(closure => closure.Code).IsUnique();
        builder.HasIndex(closure => new { closure.RoomId, closure.StartsAt });
    }
}

internal sealed class SessionMaterialConfiguration : IEntityTypeConfiguration<SessionMaterial>
{
    public void Configure(EntityTypeBuilder<SessionMaterial> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(material => material.SummitId);
        builder.HasOne<Session>().WithMany().HasForeignKey(material => material.SessionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(material => material.AddedBy);
        builder.Property(material => material.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(material => material.Code).HasMaxLength(SessionMaterial.CodeLength);
        builder.Property(material => material.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(material => material.FileName).HasMaxLength(SessionMaterial.FileNameLength);
        builder.Property(material => material.Hash).HasMaxLength(SessionMaterial.HashLength);
        builder.HasIndex(material => material.Code).IsUnique();
        builder.HasIndex(material => material.File).IsUnique();
        builder.HasIndex(material => new { material.SummitId, material.Slug, material.Position });
    }
}

internal sealed class RecordingConsentConfiguration : IEntityTypeConfiguration<RecordingConsent>
{
    public void Configure(EntityTypeBuilder<RecordingConsent> builder)
    {
        builder.HasOne<Session>().WithMany().HasForeignKey(consent => consent.SessionId);
        builder.HasOne<Speaker>().WithMany().HasForeignKey(consent => consent.SpeakerId);
        builder.HasOne<Account>().WithMany().HasForeignKey(consent => consent.NotedBy);
        builder.Property(consent => consent.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(consent => new { consent.SessionId, consent.SpeakerId }).IsUnique();
    }
}

internal sealed class AgendaReleaseConfiguration : IEntityTypeConfiguration<AgendaRelease>
{
    public void Configure(EntityTypeBuilder<AgendaRelease> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(release => release.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(release => release.ReleasedBy);
        builder.HasIndex(release => new { release.SummitId, release.Number }).IsUnique();
        builder.Property(release => release.Note).HasMaxLength(1000);
        builder.Property(release => release.Snapshot).HasMaxLength(Lengths.Unbounded);
    }
}

internal sealed class ConflictRulesConfiguration : IEntityTypeConfiguration<ConflictRules>
{
    public void Configure(EntityTypeBuilder<ConflictRules> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(rules => rules.SummitId);
        builder.HasIndex(rules => rules.SummitId).IsUnique();
    }
}

internal sealed class ReleaseNoticeConfiguration : IEntityTypeConfiguration<ReleaseNotice>
{
    public void Configure(EntityTypeBuilder<ReleaseNotice> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(notice => notice.SummitId);
        builder.HasIndex(notice => new { notice.SummitId, notice.Release }).IsUnique();
        builder.HasIndex(notice => new { notice.SummitId, notice.Status });
    }
}

internal sealed class AgendaUploadConfiguration : IEntityTypeConfiguration<AgendaUpload>
{
    public void Configure(EntityTypeBuilder<AgendaUpload> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(upload => upload.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(upload => upload.UploadedBy);
        builder.Property(upload => upload.Code).HasMaxLength(AgendaUpload.CodeLength);
        builder.HasIndex(upload => upload.Code).IsUnique();
        builder.HasIndex(upload => upload.ExpiresAt);
    }
}

internal sealed class PersonalAgendaConfiguration : IEntityTypeConfiguration<PersonalAgenda>
{
    public void Configure(EntityTypeBuilder<PersonalAgenda> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(agenda => agenda.AccountId);
        builder.Property(agenda => agenda.Codes).HasMaxLength(PersonalAgenda.MaxLength);
        builder.HasIndex(agenda => agenda.AccountId).IsUnique();
    }
}

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(speaker => speaker.SummitId);
        builder.HasOne<SubForum>().WithMany().HasForeignKey(speaker => speaker.SubForumId);
        builder.Property(speaker => speaker.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(speaker => speaker.Country).HasMaxLength(Lengths.Country);
        builder.Property(speaker => speaker.Biography).HasMaxLength(Lengths.Unbounded);
        builder.Property(speaker => speaker.Availability).HasConversion<AvailabilityConverter, AvailabilityComparer>().HasMaxLength(4000);
        builder.Property(speaker => speaker.Portrait).HasMaxLength(Portrait.HashLength);
        builder.HasIndex(speaker => new { speaker.SummitId, speaker.Slug }).IsUnique();
    }
}

internal sealed class PortraitConfiguration : IEntityTypeConfiguration<Portrait>
{
    public void Configure(EntityTypeBuilder<Portrait> builder)
    {
        builder.Property(portrait => portrait.Hash).HasMaxLength(Portrait.HashLength);
        builder.HasIndex(portrait => portrait.Hash).IsUnique();
    }
}

internal sealed class ProfileKeeperConfiguration : IEntityTypeConfiguration<ProfileKeeper>
{
    public void Configure(EntityTypeBuilder<ProfileKeeper> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(keeper => keeper.SummitId);
        builder.HasOne<Speaker>().WithMany().HasForeignKey(keeper => keeper.SpeakerId);
        builder.HasOne<Account>().WithMany().HasForeignKey(keeper => keeper.AccountId);
        builder.Property(keeper => keeper.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(keeper => keeper.Email).HasMaxLength(256);
        builder.Property(keeper => keeper.CodeHash).HasMaxLength(64);
        builder.HasIndex(keeper => keeper.SpeakerId).IsUnique();
        builder.HasIndex(keeper => new { keeper.SummitId, keeper.AccountId }).IsUnique();
        builder.HasIndex(keeper => keeper.CodeHash).IsUnique();
    }
}
