using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class ParticipantCategoryConfiguration : IEntityTypeConfiguration<ParticipantCategory>
{
    public void Configure(EntityTypeBuilder<ParticipantCategory> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(category => category.SummitId);
        builder.Property(category => category.Code).HasMaxLength(40);
        builder.HasIndex(category => new { category.SummitId, category.Code }).IsUnique();
    }
}

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(registration => registration.SummitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(registration => registration.AccountId);
        builder.HasOne(registration => registration.Category).WithMany().HasForeignKey(registration => registration.CategoryId);
        builder.HasMany(registration => registration.Steps).WithOne().IsRequired();
        builder.HasMany(registration => registration.Interests).WithOne().IsRequired();
        builder.Ignore(registration => registration.Choice);
        builder.Ignore(registration => registration.Identity);
        builder.Ignore(registration => registration.Affiliation);
        builder.Property(registration => registration.Reference).HasMaxLength(RegistrationReference.Length);
        builder.Property(registration => registration.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.Property(registration => registration.Nationality).HasMaxLength(Lengths.Country);
        builder.Property(registration => registration.OrganisationCountry).HasMaxLength(Lengths.Country);
        builder.Property(registration => registration.Phone).HasMaxLength(40);
        builder.Property(registration => registration.Email).HasMaxLength(254);
        builder.Property(registration => registration.ConsentVersion).HasMaxLength(20);
        builder.Property(registration => registration.SearchText).HasMaxLength(2000);
        builder.HasIndex(registration => registration.Reference).IsUnique();
        builder.HasIndex(registration => new { registration.SummitId, registration.Status, registration.SubmittedAt });
        RegistrationKeys.Configure(builder);
        // One live registration a person; brackets quote names on both databases.
        builder.HasIndex(registration => new { registration.SummitId, registration.AccountId }).IsUnique()
            .HasFilter("[Status] <> 'Withdrawn' AND [Status] <> 'Declined'");
    }
}

internal sealed class RegistrationStepConfiguration : IEntityTypeConfiguration<RegistrationStep>
{
    public void Configure(EntityTypeBuilder<RegistrationStep> builder)
    {
        builder.ToTable("RegistrationSteps");
        builder.HasOne<Account>().WithMany().HasForeignKey(step => step.By);
        builder.Property(step => step.Reason).HasMaxLength(2000);
    }
}

internal sealed class RegistrationInterestConfiguration : IEntityTypeConfiguration<RegistrationInterest>
{
    public void Configure(EntityTypeBuilder<RegistrationInterest> builder)
    {
        builder.ToTable("RegistrationInterests");
        builder.HasOne<SubForum>().WithMany().HasForeignKey(interest => interest.SubForumId);
    }
}
