using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuzhenPortal.Domain.Press;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Persistence.Configurations;

internal sealed class EquipmentItemConfiguration : IEntityTypeConfiguration<EquipmentItem>
{
    public void Configure(EntityTypeBuilder<EquipmentItem> builder)
    {
        builder.HasOne<Registration>().WithMany().HasForeignKey(item => item.RegistrationId);
        builder.Ignore(item => item.Device);
        builder.Property(item => item.Code).HasMaxLength(16);
        builder.Property(item => item.Model).HasMaxLength(EquipmentItem.ModelLength);
        builder.Property(item => item.SerialNumber).HasMaxLength(EquipmentItem.SerialLength);
        builder.Property(item => item.Value).HasPrecision(18, 2);
        builder.Property(item => item.Currency).HasMaxLength(3);
        builder.Property(item => item.Country).HasMaxLength(Lengths.Country);
        builder.HasIndex(item => item.Code).IsUnique();
    }
}

internal sealed class PressPoolConfiguration : IEntityTypeConfiguration<PressPool>
{
    public void Configure(EntityTypeBuilder<PressPool> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(pool => pool.SummitId);
        builder.Property(pool => pool.Code).HasMaxLength(PressPool.CodeLength);
        builder.Property(pool => pool.Text).HasMaxLength(8000);
        builder.Property(pool => pool.Seed).HasMaxLength(PoolLot.Length);
        builder.Property(pool => pool.Commitment).HasMaxLength(PoolLot.Length);
        builder.HasIndex(pool => pool.Code).IsUnique();
        builder.HasIndex(pool => new { pool.SummitId, pool.ClosesAt });
    }
}

internal sealed class PoolApplicationConfiguration : IEntityTypeConfiguration<PoolApplication>
{
    public void Configure(EntityTypeBuilder<PoolApplication> builder)
    {
        builder.HasOne<PressPool>().WithMany().HasForeignKey(application => application.PoolId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(application => application.RegistrationId);
        builder.Ignore(application => application.IsLive);
        builder.Property(application => application.Code).HasMaxLength(PoolApplication.CodeLength);
        // Titles of pools and references of registrations.
        builder.Property(application => application.Label).HasMaxLength(250);
        builder.HasIndex(application => new { application.PoolId, application.RegistrationId }).IsUnique();
        builder.HasIndex(application => new { application.PoolId, application.Code }).IsUnique();
    }
}

internal sealed class InterviewRequestConfiguration : IEntityTypeConfiguration<InterviewRequest>
{
    public void Configure(EntityTypeBuilder<InterviewRequest> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(request => request.SummitId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(request => request.RegistrationId);
        builder.HasMany(request => request.Steps).WithOne().IsRequired();
        builder.Ignore(request => request.IsRunning);
        builder.Property(request => request.Code).HasMaxLength(InterviewRequest.CodeLength);
        builder.Property(request => request.Topic).HasMaxLength(InterviewRequest.TopicLength);
        builder.Property(request => request.Times).HasMaxLength(InterviewRequest.TimesLength);
        builder.Property(request => request.Place).HasMaxLength(InterviewRequest.PlaceLength);
        builder.Property(request => request.Reason).HasMaxLength(InterviewRequest.ReasonLength);
        builder.Property(request => request.LanguageCode).HasMaxLength(Lengths.LanguageCode);
        builder.HasIndex(request => request.Code).IsUnique();
        builder.HasIndex(request => new { request.SummitId, request.SpeakerSlug });
    }
}

internal sealed class InterviewStepConfiguration : IEntityTypeConfiguration<InterviewStep>
{
    public void Configure(EntityTypeBuilder<InterviewStep> builder)
    {
        builder.ToTable("InterviewSteps");
        builder.HasOne<Account>().WithMany().HasForeignKey(step => step.By);
    }
}

internal sealed class PressContactConfiguration : IEntityTypeConfiguration<PressContact>
{
    public void Configure(EntityTypeBuilder<PressContact> builder)
    {
        builder.HasOne<Summit>().WithMany().HasForeignKey(contact => contact.SummitId);
        builder.Ignore(contact => contact.Hours);
        builder.Property(contact => contact.Code).HasMaxLength(16);
        builder.Property(contact => contact.Phone).HasMaxLength(PressContact.PhoneLength);
        builder.Property(contact => contact.Email).HasMaxLength(PressContact.EmailLength);
        builder.Property(contact => contact.Languages).HasMaxLength(200);
        builder.HasIndex(contact => contact.Code).IsUnique();
    }
}
