using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Persistence.Conversions;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class RegistrationNoteConfiguration : IEntityTypeConfiguration<RegistrationNote>
{
    public void Configure(EntityTypeBuilder<RegistrationNote> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(note => note.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(note => note.By);
        builder.Property(note => note.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(note => note.Text).HasMaxLength(RegistrationNote.MaxLength);
    }
}

internal sealed class RegistrationTagConfiguration : IEntityTypeConfiguration<RegistrationTag>
{
    public void Configure(EntityTypeBuilder<RegistrationTag> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(tag => tag.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(tag => tag.By);
        builder.Property(tag => tag.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(tag => tag.Tag).HasMaxLength(RegistrationTag.MaxLength);
        builder.HasIndex(tag => new { tag.RegistrationId, tag.Tag }).IsUnique();
        builder.HasIndex(tag => new { tag.Tag, tag.RegistrationId });
    }
}

internal sealed class RegistrationAssignmentConfiguration : IEntityTypeConfiguration<RegistrationAssignment>
{
    public void Configure(EntityTypeBuilder<RegistrationAssignment> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(assignment => assignment.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.By);
        builder.Property(assignment => assignment.Reference).HasMaxLength(RegistrationReference.Length);
        builder.HasIndex(assignment => assignment.RegistrationId).IsUnique();
    }
}

internal sealed class ReviewOpinionConfiguration : IEntityTypeConfiguration<ReviewOpinion>
{
    public void Configure(EntityTypeBuilder<ReviewOpinion> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(opinion => opinion.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(opinion => opinion.By);
        builder.Property(opinion => opinion.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(opinion => opinion.Note).HasMaxLength(2000);
        builder.HasIndex(opinion => new { opinion.RegistrationId, opinion.Round, opinion.Number }).IsUnique();
        builder.HasIndex(opinion => new { opinion.RegistrationId, opinion.Round, opinion.By }).IsUnique();
    }
}

internal sealed class ReviewReasonConfiguration : IEntityTypeConfiguration<ReviewReason>
{
    public void Configure(EntityTypeBuilder<ReviewReason> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(reason => reason.SummitId);
        builder.Property(reason => reason.Code).HasMaxLength(8);
        builder.HasIndex(reason => reason.Code).IsUnique();
    }
}

internal sealed class SubmissionSnapshotConfiguration : IEntityTypeConfiguration<SubmissionSnapshot>
{
    public void Configure(EntityTypeBuilder<SubmissionSnapshot> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(snapshot => snapshot.RegistrationId);
        builder.Property(snapshot => snapshot.Answers).HasConversion<SubmittedAnswersConverter, SubmittedAnswersComparer>().HasMaxLength(Lengths.Unbounded);
        builder.HasIndex(snapshot => new { snapshot.RegistrationId, snapshot.Number }).IsUnique();
    }
}

internal sealed class BulkActionConfiguration : IEntityTypeConfiguration<BulkAction>
{
    public void Configure(EntityTypeBuilder<BulkAction> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(action => action.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(action => action.By);
        builder.HasOne<Account>().WithMany().HasForeignKey(action => action.UndoneBy);
        builder.Property(action => action.Code).HasMaxLength(12);
        builder.HasIndex(action => action.Code).IsUnique();
        builder.HasIndex(action => new { action.SummitId, action.At });
    }
}

internal sealed class BulkActionItemConfiguration : IEntityTypeConfiguration<BulkActionItem>
{
    public void Configure(EntityTypeBuilder<BulkActionItem> builder)
    {
        builder.ToTable("BulkActionItems");
        builder.HasOne<BulkAction>().WithMany().HasForeignKey(item => item.BulkActionId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(item => item.RegistrationId);
        builder.Property(item => item.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(item => item.Refusal).HasMaxLength(100);
        builder.Property(item => item.UndoRefusal).HasMaxLength(100);
        builder.Property(item => item.Tag).HasMaxLength(RegistrationTag.MaxLength);
    }
}

internal sealed class DeskViewConfiguration : IEntityTypeConfiguration<DeskView>
{
    public void Configure(EntityTypeBuilder<DeskView> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(view => view.OwnerId);
        builder.Property(view => view.Code).HasMaxLength(8);
        builder.Property(view => view.Name).HasMaxLength(DeskView.NameLength);
        builder.Property(view => view.Address).HasMaxLength(DeskView.AddressLength);
        builder.HasIndex(view => view.Code).IsUnique();
        builder.HasIndex(view => new { view.OwnerId, view.Name }).IsUnique();
    }
}

internal sealed class DeskColumnsConfiguration : IEntityTypeConfiguration<DeskColumns>
{
    public void Configure(EntityTypeBuilder<DeskColumns> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(columns => columns.AccountId);
        builder.Property(columns => columns.Chosen).HasMaxLength(500);
        builder.Ignore(columns => columns.Columns);
        builder.HasIndex(columns => columns.AccountId).IsUnique();
    }
}

internal sealed class RegistrationExportConfiguration : IEntityTypeConfiguration<RegistrationExport>
{
    public void Configure(EntityTypeBuilder<RegistrationExport> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(export => export.By);
        builder.Property(export => export.Format).HasMaxLength(8);
    }
}
