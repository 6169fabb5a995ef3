using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class ParticipantPortraitConfiguration : IEntityTypeConfiguration<ParticipantPortrait>
{
    public void Configure(EntityTypeBuilder<ParticipantPortrait> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(portrait => portrait.RegistrationId);
        builder.Property(portrait => portrait.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(portrait => portrait.Code).HasMaxLength(UploadCode.Length);
        builder.HasIndex(portrait => portrait.RegistrationId).IsUnique();
        builder.HasIndex(portrait => portrait.Code).IsUnique();
    }
}

internal sealed class RegistrationDocumentConfiguration : IEntityTypeConfiguration<RegistrationDocument>
{
    public void Configure(EntityTypeBuilder<RegistrationDocument> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(document => document.RegistrationId);
        builder.Property(document => document.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(document => document.Code).HasMaxLength(UploadCode.Length);
        builder.Property(document => document.File).HasMaxLength(100);
        builder.Property(document => document.FileName).HasMaxLength(RegistrationDocument.FileNameLength);
        builder.Property(document => document.MediaType).HasMaxLength(100);
        builder.Property(document => document.Sha256).HasMaxLength(RegistrationDocument.HashLength);
        builder.HasIndex(document => document.Code).IsUnique();
    }
}

internal sealed class TravelDocumentConfiguration : IEntityTypeConfiguration<TravelDocument>
{
    public void Configure(EntityTypeBuilder<TravelDocument> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(document => document.RegistrationId);
        builder.Property(document => document.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(document => document.SealedNumber).HasMaxLength(TravelDocument.SealedLength);
        builder.Property(document => document.Hash).HasMaxLength(TravelDocument.HashLength);
        builder.Property(document => document.IssuingCountry).HasMaxLength(Lengths.Country);
        builder.HasIndex(document => document.RegistrationId).IsUnique();
        builder.HasIndex(document => document.Hash);
    }
}

internal sealed class IdentityDisclosureConfiguration : IEntityTypeConfiguration<IdentityDisclosure>
{
    public void Configure(EntityTypeBuilder<IdentityDisclosure> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(disclosure => disclosure.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(disclosure => disclosure.By);
        builder.Property(disclosure => disclosure.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(disclosure => disclosure.Reason).HasMaxLength(IdentityDisclosure.ReasonLength);
        builder.HasIndex(disclosure => new { disclosure.By, disclosure.At });
    }
}

internal sealed class SealedKeyConfiguration : IEntityTypeConfiguration<SealedKey>
{
    public void Configure(EntityTypeBuilder<SealedKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(100);
        builder.Property(key => key.Value).HasMaxLength(SealedKey.ValueLength);
        builder.HasIndex(key => key.Name).IsUnique();
    }
}
