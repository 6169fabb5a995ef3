using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class EmbargoAcceptanceConfiguration : IEntityTypeConfiguration<EmbargoAcceptance>
{
    public void Configure(EntityTypeBuilder<EmbargoAcceptance> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(acceptance => acceptance.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(acceptance => acceptance.AccountId);
        builder.HasIndex(acceptance => new { acceptance.AccountId, acceptance.SummitId, acceptance.TermsVersion }).IsUnique();
    }
}
