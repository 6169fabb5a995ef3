using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class CategoryPlaceConfiguration : IEntityTypeConfiguration<CategoryPlace>
{
    public void Configure(EntityTypeBuilder<CategoryPlace> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(place => place.RegistrationId);
        builder.HasOne<ParticipantCategory>().WithMany().HasForeignKey(place => place.CategoryId);
        builder.HasMany(place => place.Steps).WithOne().IsRequired();
        builder.Property(place => place.Label).HasMaxLength(RegistrationReference.Length);
        builder.Property(place => place.MovedBecause).HasMaxLength(CategoryPlace.ReasonLength);
        builder.HasIndex(place => place.RegistrationId).IsUnique();
        builder.HasIndex(place => new { place.CategoryId, place.Status, place.QueuedAt });
        builder.HasIndex(place => new { place.Status, place.OfferedUntil });
    }
}

internal sealed class PlaceStepConfiguration : IEntityTypeConfiguration<PlaceStep>
{
    public void Configure(EntityTypeBuilder<PlaceStep> builder)
    {
        builder.ToTable("PlaceSteps");
        builder.HasOne<Account>().WithMany().HasForeignKey(step => step.By);
        builder.Property(step => step.Reason).HasMaxLength(CategoryPlace.ReasonLength);
    }
}

internal sealed class RegistrationInvitationConfiguration : IEntityTypeConfiguration<RegistrationInvitation>
{
    public void Configure(EntityTypeBuilder<RegistrationInvitation> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(invitation => invitation.SummitId);
        builder.HasOne(invitation => invitation.Category).WithMany().HasForeignKey(invitation => invitation.CategoryId);
        builder.HasOne<Account>().WithMany().HasForeignKey(invitation => invitation.AccountId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(invitation => invitation.RegistrationId);
        builder.Property(invitation => invitation.Email).HasMaxLength(256);
        builder.Property(invitation => invitation.CodeHash).HasMaxLength(64);
        builder.Property(invitation => invitation.Addressee).HasMaxLength(RegistrationInvitation.AddresseeLength);
        builder.Property(invitation => invitation.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.HasIndex(invitation => new { invitation.SummitId, invitation.Email }).IsUnique();
        builder.HasIndex(invitation => new { invitation.SummitId, invitation.AccountId }).IsUnique();
        builder.HasIndex(invitation => invitation.CodeHash).IsUnique();
    }
}
