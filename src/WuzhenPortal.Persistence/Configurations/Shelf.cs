using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Information;
using WuzhenPortal.Domain.Publications;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal static class EmptyJson
{
    /// <summary>What old rows have in a new column of texts.</summary>
    public const string Text = "'{}'";

    /// <summary>What old rows have in a new column of lists.</summary>
    public const string List = "'[]'";
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(publication => publication.SummitId);
        builder.Property(publication => publication.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(publication => publication.Abstract).HasMaxLength(Lengths.Unbounded).HasDefaultValueSql(EmptyJson.Text).ValueGeneratedNever();
        builder.Property(publication => publication.Authors).HasMaxLength(Lengths.Unbounded).HasDefaultValueSql(EmptyJson.List).ValueGeneratedNever();
        builder.Property(publication => publication.Translations).HasMaxLength(TranslationState.Length);
        builder.Property(publication => publication.Isbn).HasMaxLength(BookNumbers.IsbnLength);
        builder.Property(publication => publication.Doi).HasMaxLength(BookNumbers.DoiLength);
        builder.Property(publication => publication.Work).HasMaxLength(Slug.MaxLength);
        builder.Property(publication => publication.LaunchSession).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(publication => new { publication.SummitId, publication.Slug }).IsUnique();
        builder.HasMany(publication => publication.Facts).WithOne().IsRequired();
        builder.HasMany(publication => publication.Versions).WithOne().IsRequired();
        builder.HasMany(publication => publication.Chapters).WithOne().IsRequired();
    }
}

internal sealed class PublicationVersionConfiguration : IEntityTypeConfiguration<PublicationVersion>
{
    public void Configure(EntityTypeBuilder<PublicationVersion> builder)
    {
        builder.ToTable("PublicationVersions");
        builder.Property(version => version.Number).HasMaxLength(PublicationVersion.NumberLength);
    }
}

internal sealed class PublicationChapterConfiguration : IEntityTypeConfiguration<PublicationChapter>
{
    public void Configure(EntityTypeBuilder<PublicationChapter> builder)
    {
        builder.ToTable("PublicationChapters");
        builder.Property(chapter => chapter.Code).HasMaxLength(PublicationChapter.CodeLength);
    }
}

internal sealed class PublicationFileConfiguration : IEntityTypeConfiguration<PublicationFile>
{
    public void Configure(EntityTypeBuilder<PublicationFile> builder)
    {
        builder.HasOne<Publication>().WithMany().HasForeignKey(file => file.PublicationId);
        builder.HasOne<PublicationVersion>().WithMany().HasForeignKey(file => file.PublicationVersionId);
        builder.HasOne<PublicationChapter>().WithMany().HasForeignKey(file => file.PublicationChapterId);
        builder.Property(file => file.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(file => file.Code).HasMaxLength(PublicationFile.CodeLength);
        builder.Property(file => file.File).HasMaxLength(100);
        builder.Property(file => file.FileName).HasMaxLength(PublicationFile.FileNameLength);
        builder.Property(file => file.Sha256).HasMaxLength(PublicationFile.Sha256Length);
        builder.HasIndex(file => file.Code).IsUnique();
    }
}

internal sealed class PublicationErratumConfiguration : IEntityTypeConfiguration<PublicationErratum>
{
    public void Configure(EntityTypeBuilder<PublicationErratum> builder)
    {
        builder.HasOne<Publication>().WithMany().HasForeignKey(erratum => erratum.PublicationId);
        builder.Property(erratum => erratum.Code).HasMaxLength(PublicationErratum.CodeLength);
        builder.Property(erratum => erratum.Place).HasMaxLength(PublicationErratum.PlaceLength);
        builder.Property(erratum => erratum.Text).HasMaxLength(Lengths.Unbounded);
        builder.HasIndex(erratum => new { erratum.PublicationId, erratum.Code }).IsUnique();
    }
}

internal sealed class SummitMessageConfiguration : IEntityTypeConfiguration<SummitMessage>
{
    public void Configure(EntityTypeBuilder<SummitMessage> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(message => message.SummitId);
        builder.Property(message => message.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(message => message.From).HasDefaultValueSql(EmptyJson.Text).ValueGeneratedNever();
        builder.Property(message => message.Body).HasMaxLength(Lengths.Unbounded).HasDefaultValueSql(EmptyJson.Text).ValueGeneratedNever();
        builder.HasIndex(message => new { message.SummitId, message.Slug }).IsUnique();
    }
}

internal sealed class InformationPageConfiguration : IEntityTypeConfiguration<InformationPage>
{
    public void Configure(EntityTypeBuilder<InformationPage> builder)
    {
        builder.Property(page => page.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(page => page.Body).HasMaxLength(Lengths.Unbounded);
        builder.Property(page => page.Translations).HasMaxLength(TranslationState.Length);
        builder.HasIndex(page => page.Slug).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(page => page.ReviewedBy);
        builder.HasMany(page => page.OldAddresses).WithOne().IsRequired();
    }
}

internal sealed class InformationAddressConfiguration : IEntityTypeConfiguration<InformationAddress>
{
    public void Configure(EntityTypeBuilder<InformationAddress> builder)
    {
        builder.ToTable("InformationAddresses");
        builder.Property(address => address.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(address => address.Slug).IsUnique();
    }
}

internal sealed class InformationVersionConfiguration : IEntityTypeConfiguration<InformationVersion>
{
    public void Configure(EntityTypeBuilder<InformationVersion> builder)
    {
        builder.HasOne<InformationPage>().WithMany().HasForeignKey(version => version.PageId);
        builder.HasOne<Account>().WithMany().HasForeignKey(version => version.By);
        builder.Property(version => version.Body).HasMaxLength(Lengths.Unbounded);
        builder.HasIndex(version => new { version.PageId, version.Number }).IsUnique();
    }
}
