using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Expo;
using WuzhenPortal.Domain.Summits;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class ExpoEditionConfiguration : IEntityTypeConfiguration<ExpoEdition>
{
    public void Configure(EntityTypeBuilder<ExpoEdition> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(expo => expo.SummitId);
        builder.HasIndex(expo => expo.SummitId).IsUnique();
        builder.HasMany(expo => expo.Topics).WithOne().IsRequired();
    }
}

internal sealed class ExhibitorConfiguration : IEntityTypeConfiguration<Exhibitor>
{
    public void Configure(EntityTypeBuilder<Exhibitor> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(exhibitor => exhibitor.SummitId);
        builder.Property(exhibitor => exhibitor.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(exhibitor => exhibitor.Country).HasMaxLength(Lengths.Country);
        builder.HasIndex(exhibitor => new { exhibitor.SummitId, exhibitor.Slug }).IsUnique();
        builder.HasMany(exhibitor => exhibitor.Exhibits).WithOne().IsRequired();
        builder.OwnsOne(exhibitor => exhibitor.Booth, booth =>
        {
            booth.Property(place => place.Hall).HasMaxLength(20);
            booth.Property(place => place.Number).HasMaxLength(20);
        });
    }
}

internal sealed class ExhibitConfiguration : IEntityTypeConfiguration<Exhibit>
{
    public void Configure(EntityTypeBuilder<Exhibit> builder)
    {
        builder.ToTable("Exhibits");
        builder.HasOne<Summit>().WithMany().HasForeignKey(exhibit => exhibit.SummitId);
        builder.Property(exhibit => exhibit.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(exhibit => exhibit.Category).HasMaxLength(40);
        builder.HasIndex(exhibit => new { exhibit.SummitId, exhibit.Slug }).IsUnique();
    }
}
