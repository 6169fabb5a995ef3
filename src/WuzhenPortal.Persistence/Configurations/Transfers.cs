using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class HeldDecisionConfiguration : IEntityTypeConfiguration<HeldDecision>
{
    public void Configure(EntityTypeBuilder<HeldDecision> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(decision => decision.RegistrationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(decision => decision.By);
        builder.HasOne<Account>().WithMany().HasForeignKey(decision => decision.UndoneBy);
    }
}

internal sealed class PlaceTransferConfiguration : IEntityTypeConfiguration<PlaceTransfer>
{
    public void Configure(EntityTypeBuilder<PlaceTransfer> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(transfer => transfer.RegistrationId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(transfer => transfer.SubstituteId);
        builder.HasOne<ParticipantCategory>().WithMany().HasForeignKey(transfer => transfer.CategoryId);
        builder.HasOne<RegistrationInvitation>().WithMany().HasForeignKey(transfer => transfer.InvitationId);
        builder.Property(transfer => transfer.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(transfer => transfer.Name).HasMaxLength(RegistrationInvitation.AddresseeLength);
        // One under way a registration; brackets quote names on both databases.
        builder.HasIndex(transfer => transfer.RegistrationId).IsUnique().HasFilter("[EndedAt] IS NULL AND [CompletedAt] IS NULL");
        builder.HasIndex(transfer => transfer.InvitationId);
    }
}

internal sealed class BadgeBackConfiguration : IEntityTypeConfiguration<BadgeBack>
{
    public void Configure(EntityTypeBuilder<BadgeBack> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(back => back.SummitId);
        builder.HasIndex(back => back.SummitId).IsUnique();
    }
}
