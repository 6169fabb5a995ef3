using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class MailTemplateConfiguration : IEntityTypeConfiguration<MailTemplate>
{
    public void Configure(EntityTypeBuilder<MailTemplate> builder)
    {
        builder.Property(template => template.Kind).HasMaxLength(MailTemplate.KindLength);
        builder.Property(template => template.Text).HasMaxLength(Lengths.Unbounded);
        builder.HasMany(template => template.Revisions).WithOne().IsRequired();
        builder.HasIndex(template => template.Kind).IsUnique();
    }
}

internal sealed class MailTemplateRevisionConfiguration : IEntityTypeConfiguration<MailTemplateRevision>
{
    public void Configure(EntityTypeBuilder<MailTemplateRevision> builder)
    {
        builder.ToTable("MailTemplateRevisions");
        builder.HasOne<Account>().WithMany().HasForeignKey(revision => revision.By);
        builder.Property(revision => revision.Text).HasMaxLength(Lengths.Unbounded);
    }
}

internal sealed class BulkMailConfiguration : IEntityTypeConfiguration<BulkMail>
{
    public void Configure(EntityTypeBuilder<BulkMail> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(mail => mail.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(mail => mail.WrittenBy);
        builder.HasOne<Account>().WithMany().HasForeignKey(mail => mail.ConfirmedBy);
        builder.Ignore(mail => mail.Addressees);
        builder.Property(mail => mail.Code).HasMaxLength(BulkMail.CodeLength);
        builder.Property(mail => mail.Category).HasMaxLength(40);
        builder.Property(mail => mail.Nationality).HasMaxLength(Lengths.Country);
        builder.Property(mail => mail.Text).HasMaxLength(Lengths.Unbounded);
        builder.Property(mail => mail.Statuses).HasMaxLength(400);
        builder.Property(mail => mail.Recipients).HasMaxLength(Lengths.Unbounded);
        builder.HasIndex(mail => mail.Code).IsUnique();
        builder.HasIndex(mail => mail.Batch).IsUnique();
    }
}

internal sealed class RetentionPlanConfiguration : IEntityTypeConfiguration<RetentionPlan>
{
    public void Configure(EntityTypeBuilder<RetentionPlan> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(plan => plan.SummitId);
        builder.Property(plan => plan.Times).HasMaxLength(2000);
        builder.HasIndex(plan => plan.SummitId).IsUnique();
    }
}

internal sealed class RetentionReportConfiguration : IEntityTypeConfiguration<RetentionReport>
{
    public void Configure(EntityTypeBuilder<RetentionReport> builder)
    {
        builder.HasMany(report => report.Lines).WithOne().IsRequired();
        builder.HasIndex(report => report.Day).IsUnique();
    }
}

internal sealed class RetentionLineConfiguration : IEntityTypeConfiguration<RetentionLine>
{
    public void Configure(EntityTypeBuilder<RetentionLine> builder)
    {
        builder.ToTable("RetentionLines");
        builder.Property(line => line.Kind).HasMaxLength(64);
    }
}
