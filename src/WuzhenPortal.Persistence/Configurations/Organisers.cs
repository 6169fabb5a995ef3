using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Organisers;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class SubForumOrganiserConfiguration : IEntityTypeConfiguration<SubForumOrganiser>
{
    public void Configure(EntityTypeBuilder<SubForumOrganiser> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(organiser => organiser.SummitId);
        builder.HasOne<SubForum>().WithMany().HasForeignKey(organiser => organiser.SubForumId);
        builder.HasOne<Account>().WithMany().HasForeignKey(organiser => organiser.AccountId);
        builder.Property(organiser => organiser.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(organiser => organiser.Email).HasMaxLength(256);
        builder.Property(organiser => organiser.CodeHash).HasMaxLength(64);
        builder.HasIndex(organiser => new { organiser.SubForumId, organiser.Email }).IsUnique();
        builder.HasIndex(organiser => new { organiser.SubForumId, organiser.AccountId }).IsUnique();
        builder.HasIndex(organiser => organiser.CodeHash).IsUnique();
    }
}

internal sealed class SubForumProposalConfiguration : IEntityTypeConfiguration<SubForumProposal>
{
    public void Configure(EntityTypeBuilder<SubForumProposal> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(proposal => proposal.SummitId);
        builder.HasOne<SubForum>().WithMany().HasForeignKey(proposal => proposal.SubForumId);
        builder.HasOne<Account>().WithMany().HasForeignKey(proposal => proposal.HandedInBy);
        builder.HasOne<Account>().WithMany().HasForeignKey(proposal => proposal.AnsweredBy);
        builder.Property(proposal => proposal.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(proposal => proposal.Note).HasMaxLength(SubForumProposal.NoteLength);
        builder.Property(proposal => proposal.Reason).HasMaxLength(SubForumProposal.NoteLength);
        builder.HasIndex(proposal => proposal.SubForumId).IsUnique();
        builder.HasMany(proposal => proposal.Parts).WithOne().IsRequired();
    }
}

internal sealed class ProposedPartConfiguration : IEntityTypeConfiguration<ProposedPart>
{
    public void Configure(EntityTypeBuilder<ProposedPart> builder)
    {
        builder.ToTable("ProposedParts");
        builder.Property(part => part.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(part => part.Content).HasMaxLength(Lengths.Unbounded);
    }
}
