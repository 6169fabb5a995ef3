using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.News;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Persistence.Conversions;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class NewsArticleConfiguration : IEntityTypeConfiguration<NewsArticle>
{
    public void Configure(EntityTypeBuilder<NewsArticle> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(article => article.SummitId);
        builder.Ignore(article => article.EmbargoedUntil);
        builder.Ignore(article => article.WrittenLanguages);
        builder.Ignore(article => article.HasUnshown);
        builder.Property(article => article.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(article => article.FirstSlug).HasMaxLength(Slug.MaxLength);
        builder.Property(article => article.Tags).HasMaxLength(1000);
        builder.Property(article => article.Related).HasMaxLength(4000);
        builder.Property(article => article.SearchText).HasMaxLength(NewsArticle.SearchTextLength);
        builder.Property(article => article.Body).HasMaxLength(Lengths.Unbounded);
        builder.Property(article => article.PublicBody).HasMaxLength(Lengths.Unbounded);
        builder.Property(article => article.SourceLanguage).HasMaxLength(Lengths.LanguageCode).HasDefaultValue(Language.English.Code).ValueGeneratedNever();
        builder.Property(article => article.Languages).HasConversion<ArticleLanguagesConverter, ArticleLanguagesComparer>().HasMaxLength(1000);
        builder.HasMany(article => article.Corrections).WithOne().IsRequired();
        builder.HasIndex(article => new { article.SummitId, article.Slug }).IsUnique();
        builder.HasIndex(article => new { article.SummitId, article.Status, article.PublishedAt });
        builder.HasIndex(article => new { article.Status, article.Version });
    }
}

internal sealed class ArticleCorrectionConfiguration : IEntityTypeConfiguration<ArticleCorrection>
{
    public void Configure(EntityTypeBuilder<ArticleCorrection> builder) => builder.ToTable("ArticleCorrections");
}

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.HasOne<NewsArticle>().WithMany().HasForeignKey(revision => revision.ArticleId);
        builder.HasOne<Account>().WithMany().HasForeignKey(revision => revision.AccountId);
        builder.Property(revision => revision.Body).HasMaxLength(Lengths.Unbounded);
        builder.Property(revision => revision.Tags).HasMaxLength(1000);
        builder.Property(revision => revision.Related).HasMaxLength(4000);
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
    }
}

internal sealed class FormerSlugConfiguration : IEntityTypeConfiguration<FormerSlug>
{
    public void Configure(EntityTypeBuilder<FormerSlug> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(former => former.SummitId);
        builder.HasOne<NewsArticle>().WithMany().HasForeignKey(former => former.ArticleId);
        builder.Property(former => former.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(former => new { former.SummitId, former.Slug }).IsUnique();
    }
}

internal sealed class NewsDeskConfiguration : IEntityTypeConfiguration<NewsDesk>
{
    public void Configure(EntityTypeBuilder<NewsDesk> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(desk => desk.SummitId);
        builder.HasIndex(desk => desk.SummitId).IsUnique();
    }
}

internal sealed class ArticleDraftConfiguration : IEntityTypeConfiguration<ArticleDraft>
{
    public void Configure(EntityTypeBuilder<ArticleDraft> builder)
    {
        builder.HasOne<NewsArticle>().WithMany().HasForeignKey(draft => draft.ArticleId);
        builder.HasOne<Account>().WithMany().HasForeignKey(draft => draft.AccountId);
        builder.Property(draft => draft.Form).HasMaxLength(Lengths.Unbounded);
        builder.HasIndex(draft => new { draft.AccountId, draft.ArticleId });
    }
}

internal sealed class ArticlePresenceConfiguration : IEntityTypeConfiguration<ArticlePresence>
{
    public void Configure(EntityTypeBuilder<ArticlePresence> builder)
    {
        builder.HasOne<NewsArticle>().WithMany().HasForeignKey(presence => presence.ArticleId);
        builder.HasOne<Account>().WithMany().HasForeignKey(presence => presence.AccountId);
        builder.HasIndex(presence => new { presence.ArticleId, presence.AccountId }).IsUnique();
    }
}
