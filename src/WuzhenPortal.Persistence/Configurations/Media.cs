using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(item => item.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(item => item.AddedBy);
        builder.Ignore(item => item.IsPicture);
        builder.Property(item => item.Code).HasMaxLength(MediaItem.CodeLength);
        builder.Property(item => item.People).HasMaxLength(2000);
        builder.Property(item => item.Session).HasMaxLength(Slug.MaxLength);
        builder.Property(item => item.Link).HasMaxLength(Lengths.Address);
        builder.Property(item => item.FileName).HasMaxLength(MediaItem.FileNameLength);
        builder.Property(item => item.Hash).HasMaxLength(MediaItem.HashLength);
        builder.Property(item => item.Drawn).HasMaxLength(100);
        builder.Property(item => item.SearchText).HasMaxLength(MediaItem.SearchTextLength);
        builder.HasIndex(item => item.Code).IsUnique();
        builder.HasIndex(item => new { item.SummitId, item.Status, item.Day });
        builder.HasIndex(item => new { item.SummitId, item.Day });
        builder.HasIndex(item => new { item.State, item.DueAt });
        builder.HasIndex(item => item.EmbargoedUntil);
    }
}

internal sealed class MediaAlbumConfiguration : IEntityTypeConfiguration<MediaAlbum>
{
    public void Configure(EntityTypeBuilder<MediaAlbum> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(album => album.SummitId);
        builder.HasOne<MediaItem>().WithMany().HasForeignKey(album => album.CoverId);
        builder.Property(album => album.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(album => album.KitKey).HasMaxLength(MediaItem.HashLength);
        builder.HasIndex(album => new { album.SummitId, album.Slug }).IsUnique();
        builder.HasMany(album => album.Items).WithOne().HasForeignKey("MediaAlbumId").IsRequired();
    }
}

internal sealed class MediaAlbumItemConfiguration : IEntityTypeConfiguration<MediaAlbumItem>
{
    public void Configure(EntityTypeBuilder<MediaAlbumItem> builder)
    {
        builder.ToTable("MediaAlbumItems");
        builder.HasOne<MediaItem>().WithMany().HasForeignKey(part => part.MediaItemId);
        builder.HasIndex("MediaAlbumId", nameof(MediaAlbumItem.MediaItemId)).IsUnique();
    }
}
