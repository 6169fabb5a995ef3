using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Seats;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class SeatPoolConfiguration : IEntityTypeConfiguration<SeatPool>
{
    public void Configure(EntityTypeBuilder<SeatPool> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(pool => pool.SummitId);
        builder.HasOne<SubForum>().WithMany().HasForeignKey(pool => pool.SubForumId);
        builder.HasOne<Session>().WithMany().HasForeignKey(pool => pool.SessionId);
        builder.Property(pool => pool.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(pool => new { pool.SummitId, pool.Kind, pool.Slug }).IsUnique();
    }
}

internal sealed class SeatReservationConfiguration : IEntityTypeConfiguration<SeatReservation>
{
    public void Configure(EntityTypeBuilder<SeatReservation> builder)
    {
        builder.HasOne<SeatPool>().WithMany().HasForeignKey(reservation => reservation.PoolId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(reservation => reservation.RegistrationId);
        builder.HasIndex(reservation => new { reservation.PoolId, reservation.Status, reservation.AskedAt });
        builder.HasIndex(reservation => new { reservation.Status, reservation.OfferedUntil });
        // One live reservation a person in each pool; brackets quote names on both databases.
        builder.HasIndex(reservation => new { reservation.RegistrationId, reservation.PoolId }).IsUnique()
            .HasFilter("[Status] <> 'Released' AND [Status] <> 'Expired'");
    }
}
