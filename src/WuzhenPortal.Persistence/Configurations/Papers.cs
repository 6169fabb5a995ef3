using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class LetterTemplateConfiguration : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(template => template.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(template => template.WrittenBy);
        builder.Property(template => template.English).HasMaxLength(LetterTemplate.TextLength);
        builder.Property(template => template.Chinese).HasMaxLength(LetterTemplate.TextLength);
        builder.HasIndex(template => new { template.SummitId, template.Number }).IsUnique();
    }
}

internal sealed class InvitationLetterConfiguration : IEntityTypeConfiguration<InvitationLetter>
{
    public void Configure(EntityTypeBuilder<InvitationLetter> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(letter => letter.SummitId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(letter => letter.RegistrationId);
        builder.HasOne<LetterTemplate>().WithMany().HasForeignKey(letter => letter.TemplateId);
        builder.HasOne<Account>().WithMany().HasForeignKey(letter => letter.IssuedBy);
        builder.HasOne<Account>().WithMany().HasForeignKey(letter => letter.RevokedBy);
        builder.Property(letter => letter.Serial).HasMaxLength(InvitationLetter.SerialLength);
        builder.Property(letter => letter.Code).HasMaxLength(InvitationLetter.CodeLength);
        builder.Property(letter => letter.Nationality).HasMaxLength(Lengths.Country);
        builder.Property(letter => letter.RevocationReason).HasMaxLength(InvitationLetter.ReasonLength);
        builder.HasIndex(letter => new { letter.SummitId, letter.Number }).IsUnique();
        builder.HasIndex(letter => letter.Code).IsUnique();
        // One letter a registration that is neither replaced nor revoked; brackets quote names on both databases.
        builder.HasIndex(letter => letter.RegistrationId).IsUnique().HasFilter("[ReplacedAt] IS NULL AND [RevokedAt] IS NULL");
    }
}

internal sealed class BadgeConfiguration : IEntityTypeConfiguration<Badge>
{
    public void Configure(EntityTypeBuilder<Badge> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(badge => badge.SummitId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(badge => badge.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(badge => badge.IssuedBy);
        builder.Property(badge => badge.KeyId).HasMaxLength(8);
        builder.Property(badge => badge.CategoryCode).HasMaxLength(40);
        builder.Property(badge => badge.Token).HasMaxLength(BadgeToken.MaxLength);
        builder.HasIndex(badge => new { badge.SummitId, badge.Number }).IsUnique();
        // One valid badge a registration.
        builder.HasIndex(badge => badge.RegistrationId).IsUnique().HasFilter("[VoidedAt] IS NULL");
    }
}

internal sealed class BadgeKeyConfiguration : IEntityTypeConfiguration<BadgeKey>
{
    public void Configure(EntityTypeBuilder<BadgeKey> builder)
    {
        builder.Property(key => key.KeyId).HasMaxLength(8);
        builder.Property(key => key.X).HasMaxLength(43);
        builder.Property(key => key.Y).HasMaxLength(43);
        builder.Property(key => key.PrivateKey).HasMaxLength(BadgeKey.PrivateKeyLength);
        builder.HasIndex(key => key.KeyId).IsUnique();
    }
}
