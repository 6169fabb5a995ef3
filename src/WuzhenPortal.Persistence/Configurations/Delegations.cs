using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(delegation => delegation.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(delegation => delegation.LeaderId);
        builder.Property(delegation => delegation.Code).HasMaxLength(Delegation.CodeLength);
        builder.Property(delegation => delegation.Name).HasMaxLength(Delegation.NameLength);
        builder.Property(delegation => delegation.LatinName).HasMaxLength(Delegation.NameLength);
        builder.Property(delegation => delegation.Country).HasMaxLength(Lengths.Country);
        builder.Property(delegation => delegation.Note).HasMaxLength(Delegation.NoteLength);
        builder.Property(delegation => delegation.Reason).HasMaxLength(Delegation.NoteLength);
        builder.HasIndex(delegation => delegation.Code).IsUnique();
        builder.HasIndex(delegation => new { delegation.SummitId, delegation.State });
    }
}

internal sealed class DelegationQuotaConfiguration : IEntityTypeConfiguration<DelegationQuota>
{
    public void Configure(EntityTypeBuilder<DelegationQuota> builder)
    {
        builder.HasOne<Delegation>().WithMany().HasForeignKey(quota => quota.DelegationId);
        builder.HasOne<ParticipantCategory>().WithMany().HasForeignKey(quota => quota.CategoryId);
        builder.Property(quota => quota.DelegationName).HasMaxLength(Delegation.NameLength);
        builder.HasIndex(quota => new { quota.DelegationId, quota.CategoryId }).IsUnique();
    }
}

internal sealed class DelegationLeaderConfiguration : IEntityTypeConfiguration<DelegationLeader>
{
    public void Configure(EntityTypeBuilder<DelegationLeader> builder)
    {
        builder.HasOne<Delegation>().WithMany().HasForeignKey(leader => leader.DelegationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(leader => leader.AccountId);
        builder.Property(leader => leader.DelegationName).HasMaxLength(Delegation.NameLength);
        builder.Property(leader => leader.Email).HasMaxLength(256);
        builder.Property(leader => leader.CodeHash).HasMaxLength(64);
        builder.HasIndex(leader => leader.DelegationId);
        builder.HasIndex(leader => leader.CodeHash).IsUnique();
    }
}

internal sealed class DelegationMemberConfiguration : IEntityTypeConfiguration<DelegationMember>
{
    public void Configure(EntityTypeBuilder<DelegationMember> builder)
    {
        builder.HasOne<Delegation>().WithMany().HasForeignKey(member => member.DelegationId);
        builder.HasOne<ParticipantCategory>().WithMany().HasForeignKey(member => member.CategoryId);
        builder.HasOne<Account>().WithMany().HasForeignKey(member => member.AccountId);
        builder.HasOne<DelegationMember>().WithMany().HasForeignKey(member => member.ReplacesId);
        builder.Ignore(member => member.FullName);
        builder.Ignore(member => member.IsIn);
        builder.Property(member => member.DelegationName).HasMaxLength(Delegation.NameLength);
        builder.Property(member => member.Key).HasMaxLength(DelegationMember.KeyLength);
        builder.Property(member => member.FamilyName).HasMaxLength(100);
        builder.Property(member => member.GivenName).HasMaxLength(100);
        builder.Property(member => member.NativeName).HasMaxLength(100);
        builder.Property(member => member.Phone).HasMaxLength(40);
        builder.Property(member => member.Position).HasMaxLength(160);
        builder.Property(member => member.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(member => member.Email).HasMaxLength(256);
        builder.Property(member => member.CodeHash).HasMaxLength(64);
        builder.HasIndex(member => member.CodeHash).IsUnique();
        builder.HasIndex(member => member.Key).IsUnique();
        // One place a person in each delegation; brackets quote names on both databases.
        builder.HasIndex(member => new { member.DelegationId, member.Email }).IsUnique()
            .HasFilter("[State] <> 'Replaced' AND [State] <> 'Removed'");
    }
}

internal sealed class DelegationListConfiguration : IEntityTypeConfiguration<DelegationList>
{
    public void Configure(EntityTypeBuilder<DelegationList> builder)
    {
        builder.HasOne<Delegation>().WithMany().HasForeignKey(list => list.DelegationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(list => list.UploadedBy);
        builder.Property(list => list.Code).HasMaxLength(DelegationList.CodeLength);
        builder.Property(list => list.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.HasIndex(list => list.Code).IsUnique();
        builder.HasIndex(list => list.ExpiresAt);
    }
}
