using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.News;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class NewsletterSubscriptionConfiguration : IEntityTypeConfiguration<NewsletterSubscription>
{
    public void Configure(EntityTypeBuilder<NewsletterSubscription> builder)
    {
        builder.Property(subscription => subscription.Email).HasMaxLength(NewsletterSubscription.EmailLength);
        builder.Property(subscription => subscription.EmailKey).HasMaxLength(NewsletterSubscription.EmailLength);
        builder.Property(subscription => subscription.Code).HasMaxLength(NewsletterSubscription.CodeLength);
        builder.Property(subscription => subscription.ConfirmCode).HasMaxLength(NewsletterSubscription.CodeLength);
        builder.Property(subscription => subscription.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(subscription => subscription.Topics).HasMaxLength(4000);
        builder.HasIndex(subscription => subscription.EmailKey).IsUnique();
        builder.HasIndex(subscription => subscription.Code).IsUnique();
        builder.HasIndex(subscription => subscription.ConfirmCode).IsUnique();
        builder.HasIndex(subscription => subscription.DueAt);
    }
}

internal sealed class NewsAppearanceConfiguration : IEntityTypeConfiguration<NewsAppearance>
{
    public void Configure(EntityTypeBuilder<NewsAppearance> builder)
    {
        builder.HasOne<NewsArticle>().WithMany().HasForeignKey(appearance => appearance.ArticleId);
        builder.Property(appearance => appearance.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.HasIndex(appearance => new { appearance.ArticleId, appearance.LanguageCode }).IsUnique();
        builder.HasIndex(appearance => appearance.At);
    }
}
