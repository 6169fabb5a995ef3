using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class SummitConfiguration : IEntityTypeConfiguration<Summit>
{
    public void Configure(EntityTypeBuilder<Summit> builder)
    {
        builder.HasIndex(summit => summit.Year).IsUnique();
        builder.Property(summit => summit.TimeZone).HasMaxLength(64);
        builder.HasMany(summit => summit.Figures).WithOne().IsRequired();
    }
}

internal sealed class VenueConfiguration : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(venue => venue.SummitId);
        builder.Property(venue => venue.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(venue => new { venue.SummitId, venue.Slug }).IsUnique();
    }
}

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(room => room.SummitId);
        builder.HasOne<Venue>().WithMany().HasForeignKey(room => room.VenueId);
        builder.Property(room => room.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(room => new { room.SummitId, room.Slug }).IsUnique();
        builder.Ignore(room => room.IsParallel);
    }
}

internal sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(theme => theme.SummitId);
        builder.Property(theme => theme.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(theme => new { theme.SummitId, theme.Slug }).IsUnique();
    }
}
