using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.Mail;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Persistence.Conversions;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(account => account.Code).HasMaxLength(Account.CodeLength);
        builder.HasIndex(account => account.Code).IsUnique();
    }
}

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.GivenBy);
        builder.HasIndex(assignment => new { assignment.AccountId, assignment.Role }).IsUnique();
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.GivenBy);
        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameLength);
        builder.Property(key => key.Code).HasMaxLength(ApiKey.CodeLength);
        builder.Property(key => key.Hash).HasMaxLength(32);
        builder.Property(key => key.Scopes).HasMaxLength(200);
        builder.HasIndex(key => key.Code).IsUnique();
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.Kind).HasMaxLength(64);
        builder.Property(message => message.Recipient).HasMaxLength(254);
        builder.Property(message => message.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(message => message.SubjectLine).HasMaxLength(OutboxMessage.MaxSubjectLength);
        builder.Property(message => message.Html).HasMaxLength(Lengths.Unbounded);
        builder.Property(message => message.PlainText).HasMaxLength(Lengths.Unbounded);
        builder.Property(message => message.UnsubscribeAddress).HasMaxLength(OutboxMessage.AddressLength);
        builder.Property(message => message.LastError).HasMaxLength(500);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.SentAt, message.FailedAt, message.DueAt });
        builder.HasIndex(message => message.Batch);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(entry => entry.ActorId);
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.Subject).HasMaxLength(64);
        builder.Property(entry => entry.Changes).HasConversion<AuditChangesConverter, AuditChangesComparer>().HasMaxLength(Lengths.Unbounded);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.Subject, entry.SubjectName });
        builder.HasIndex(entry => new { entry.ActorId, entry.Id });
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) =>
        builder.Property(key => key.Xml).HasMaxLength(Lengths.Unbounded);
}
