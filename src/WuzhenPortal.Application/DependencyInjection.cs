using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Seats;
using WuzhenPortal.Application.Speakers;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application;

public static class DependencyInjection
{
    /// <summary>Every use case. The host adds the ports: <see cref="ICurrentUser"/>, <see cref="IPublicPages"/> and those of mail and sign-in.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var assembly = typeof(DependencyInjection).Assembly;
        services.AddMediatR(mediator => mediator
            .RegisterServicesFromAssembly(assembly)
            .AddOpenBehavior(typeof(LogBehaviour<,>))
            .AddOpenBehavior(typeof(AuthorizeBehaviour<,>))
            .AddOpenBehavior(typeof(ValidateBehaviour<,>))
            .AddOpenBehavior(typeof(TransactBehaviour<,>)));
        services.AddValidatorsFromAssembly(assembly, includeInternalTypes: true);
        services.AddHybridCache();
        services.AddSingleton<PortalTexts>();
        services.AddSingleton<NewsMarkdown>();
        services.AddScoped<CurrentAction>();
        services.AddScoped<IActor, Actor>();
        services.AddScoped<OwnRegistration>();
        services.AddScoped<Admission>();
        services.AddScoped<DeskQueue>();
        services.AddScoped<ReviewPanel>();
        services.AddScoped<ReasonList>();
        services.AddScoped<CurrentAnswers>();
        services.AddScoped<BulkDesk>();
        services.AddScoped<BulkUndo>();
        services.AddScoped<EventsAtOnce>();
        services.AddSingleton<ReleasedAgenda>();
        services.AddSingleton<AgendaPasts>();
        services.AddSingleton<MailLayout>();
        services.AddScoped<HeldMails>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddScoped<MailDispatcher>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountMails>();
        services.AddScoped<Passwords>();
        services.AddScoped<Seating>();
        services.AddScoped<SeatCounter>();
        services.AddScoped<SeatList>();
        services.AddScoped<WaitingList>();
        services.AddScoped<AgendaConflicts>();
        services.AddScoped<RoomBooking>();
        services.AddScoped<SessionWriter>();
        services.AddScoped<PortraitShelf>();
        services.AddScoped<OwnProfile>();
        services.AddScoped<MaterialDesk>();
        services.AddScoped<MaterialDoor>();
        services.AddScoped<SessionMedia>();
        services.AddScoped<SubForumWriter>();
        services.AddScoped<ForumProposals>();
        services.AddScoped<ForumConflicts>();
        services.AddScoped<ForumSpeakers>();
        services.AddScoped<ProposalWriter>();
        services.AddScoped<OrganiserMails>();
        services.AddScoped<AgendaImporter>();
        services.AddScoped<ImportWriter>();
        return services;
    }
}
