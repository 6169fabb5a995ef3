using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;
using WuzhenPortal.Persistence.Conversions;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class ParticipantCategoryConfiguration : IEntityTypeConfiguration<ParticipantCategory>
{
    public void Configure(EntityTypeBuilder<ParticipantCategory> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(category => category.SummitId);
        builder.Property(category => category.Code).HasMaxLength(ParticipantCategory.CodeLength);
        // Categories that were there before these were thought of go on as they did.
        builder.Property(category => category.Access).HasDefaultValue(CategoryAccess.Anyone).ValueGeneratedNever();
        builder.Property(category => category.NeedsReview).HasDefaultValue(true).ValueGeneratedNever();
        builder.Property(category => category.Reviewers).HasDefaultValue(1).ValueGeneratedNever();
        builder.Property(category => category.OfferHours).HasDefaultValue(ParticipantCategory.UsualOfferHours).ValueGeneratedNever();
        builder.Property(category => category.Substitution).HasDefaultValue(Substitution.No).ValueGeneratedNever();
        builder.Property(category => category.Colour).HasDefaultValue(BadgeColour.Ink).ValueGeneratedNever();
        builder.Property(category => category.Zones).HasMaxLength(100).HasDefaultValue(BadgeZones.None).ValueGeneratedNever();
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
        builder.HasMany(registration => registration.Answers).WithOne().IsRequired();
        builder.HasOne(registration => registration.Form).WithMany().HasForeignKey(registration => registration.FormId);
        builder.Ignore(registration => registration.HasPortrait);
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
        builder.HasIndex(registration => registration.DelegationMemberId);
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

internal sealed class RegistrationFormConfiguration : IEntityTypeConfiguration<RegistrationForm>
{
    public void Configure(EntityTypeBuilder<RegistrationForm> builder)
    {
        builder.HasOne(form => form.Category).WithMany().HasForeignKey(form => form.CategoryId);
        builder.HasMany(form => form.Versions).WithOne().IsRequired();
        builder.Property(form => form.Code).HasMaxLength(40);
        builder.Property(form => form.Draft).HasConversion<FormDefinitionConverter, FormDefinitionComparer>().HasMaxLength(Lengths.Unbounded);
        builder.Ignore(form => form.Published);
        builder.Ignore(form => form.IsChanged);
        builder.HasIndex(form => form.CategoryId).IsUnique();
    }
}

internal sealed class FormVersionConfiguration : IEntityTypeConfiguration<FormVersion>
{
    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("FormVersions");
        builder.HasOne<Account>().WithMany().HasForeignKey(version => version.PublishedBy);
        builder.Property(version => version.Definition).HasConversion<FormDefinitionConverter, FormDefinitionComparer>().HasMaxLength(Lengths.Unbounded);
        builder.Property(version => version.Note).HasMaxLength(FormVersion.NoteLength);
    }
}

internal sealed class FormAnswerConfiguration : IEntityTypeConfiguration<FormAnswer>
{
    public void Configure(EntityTypeBuilder<FormAnswer> builder)
    {
        builder.ToTable("FormAnswers");
        builder.HasOne(answer => answer.Version).WithMany().HasForeignKey(answer => answer.VersionId);
        builder.Ignore(answer => answer.Values);
        builder.Property(answer => answer.Question).HasMaxLength(FormQuestion.KeyLength);
        builder.Property(answer => answer.Value).HasMaxLength(FormQuestion.LongestAnswer);
    }
}
