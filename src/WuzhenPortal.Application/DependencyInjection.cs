using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Accounts.PersonalData;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Application.Agenda.Imports;
using WuzhenPortal.Application.Agenda.Materials;
using WuzhenPortal.Application.Information;
using WuzhenPortal.Application.Mail;
using WuzhenPortal.Application.News;
using WuzhenPortal.Application.News.Newsletter;
using WuzhenPortal.Application.Organisers;
using WuzhenPortal.Application.Press;
using WuzhenPortal.Application.Press.Media;
using WuzhenPortal.Application.Publications;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Application.Registrations.Keeping;
using WuzhenPortal.Application.Registrations.Transfers;
using WuzhenPortal.Application.Registrations.Uploads;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Search;
using WuzhenPortal.Application.Search.Sources;
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
        services.AddScoped<ArticleWriter>();
        services.AddScoped<RelatedThings>();
        services.AddScoped<CurrentAction>();
        services.AddScoped<Happenings>();
        services.AddScoped<IActor, Actor>();
        services.AddScoped<OwnRegistration>();
        services.AddScoped<Admission>();
        services.AddScoped<LaterQuestions>();
        services.AddScoped<FormDesk>();
        services.AddScoped<PassportSeal>();
        services.AddScoped<RegistrationUploads>();
        services.AddScoped<PlaceCounter>();
        services.AddScoped<PlaceOffers>();
        services.AddScoped<AcceptedInvitation>();
        services.AddScoped<OwnInvitation>();
        services.AddScoped<InvitationMails>();
        services.AddScoped<DelegationDesk>();
        services.AddScoped<DelegationRoll>();
        services.AddScoped<DelegationPlaces>();
        services.AddScoped<DelegationQuotas>();
        services.AddScoped<DelegationMails>();
        services.AddScoped<DelegationInviting>();
        services.AddScoped<DelegationLeaving>();
        services.AddScoped<ListCheck>();
        services.AddSingleton<ListTable>();
        services.AddScoped<PaperNumbers>();
        services.AddScoped<LetterTemplates>();
        services.AddScoped<LetterSheets>();
        services.AddScoped<LetterOffice>();
        services.AddScoped<BadgeSigner>();
        services.AddScoped<BadgeOffice>();
        services.AddScoped<LetterIdentity>();
        services.AddScoped<DeskQueue>();
        services.AddScoped<ReviewPanel>();
        services.AddScoped<ReasonList>();
        services.AddScoped<CurrentAnswers>();
        services.AddScoped<BulkDesk>();
        services.AddScoped<BulkUndo>();
        services.AddScoped<BadgeBacks>();
        services.AddScoped<AnswerFiles>();
        services.AddScoped<OwnAnswers>();
        services.AddScoped<PlaceTransfers>();
        services.AddScoped<DecisionUndo>();
        services.AddScoped<SingleDecision>();
        services.AddSingleton<ReleasedAgenda>();
        services.AddSingleton<AgendaPasts>();
        services.AddSingleton<MailLayout>();
        services.AddScoped<HeldMails>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddScoped<MailDispatcher>();
        services.AddScoped<MailComposer>();
        services.AddScoped<MailDesk>();
        services.AddScoped<BulkAudience>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountMails>();
        services.AddScoped<Passwords>();
        services.AddScoped<Seating>();
        services.AddScoped<SeatCounter>();
        services.AddScoped<SeatList>();
        services.AddScoped<SeatPlanning>();
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
        services.AddScoped<RetentionTimes>();
        services.AddScoped<PressClearance>();
        services.AddScoped<NewsletterMails>();
        services.AddScoped<NewsletterIssues>();
        services.AddScoped<PublicationDoor>();
        services.AddScoped<PublicationDesk>();
        services.AddScoped<InformationDesk>();
        services.AddSearch();
        services.AddScoped<PressConferences>();
        services.AddScoped<DutyContacts>();
        services.AddScoped<PoolDesk>();
        services.AddScoped<InterviewDesk>();
        services.AddSingleton<EquipmentTable>();
        services.AddScoped<MediaDesk>();
        services.AddScoped<MediaShelf>();
        services.AddScoped<MediaFigures>();
        services.AddScoped<MediaRenderer>();
        services.AddScoped<AlbumCards>();
        services.AddScoped<MediaSelection>();
        services.AddScoped<PressEmbargoes>();
        services.AddScoped<PressOffice>();
        services.AddScoped<KitBuilder>();
        services.AddSingleton<KitWriter>();
        services.AddSingleton<KitSheets>();
        services.AddPersonalData();
        return services;
    }

    /// <summary>What search finds: one source for each area.</summary>
    private static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ISearchEngine, PortalSearch>();
        services.AddSingleton<ISearchSource, AgendaSource>();
        services.AddSingleton<ISearchSource, NewsSource>();
        services.AddSingleton<ISearchSource, ExpoSource>();
        services.AddSingleton<ISearchSource, PublicationSource>();
        services.AddSingleton<ISearchSource, MessageSource>();
        services.AddSingleton<ISearchSource, InformationSource>();
    }

    /// <summary>What each area gives to a person's copy, and does at an erasure; the account comes last. And what is deleted when its time is over.</summary>
    private static void AddPersonalData(this IServiceCollection services)
    {
        services.AddScoped<IPersonalData, AccountData>();
        services.AddScoped<IPersonalData, RegistrationData>();
        services.AddScoped<IPersonalData, UploadData>();
        services.AddScoped<IPersonalData, PlaceData>();
        services.AddScoped<IPersonalData, DelegationData>();
        services.AddScoped<IPersonalData, PaperData>();
        services.AddScoped<IPersonalData, SeatData>();
        services.AddScoped<IPersonalData, PersonalAgendaData>();
        services.AddScoped<IPersonalData, InvitationData>();
        services.AddScoped<IPersonalData, NewsletterData>();
        services.AddScoped<IPersonalData, PressData>();
        services.AddScoped<IPersonalData, MailData>();
        services.AddScoped<IPersonalData, NewsData>();
        services.AddScoped<IErasesPersonalData, DelegationData>();
        services.AddScoped<IErasesPersonalData, UploadData>();
        services.AddScoped<IErasesPersonalData, PlaceData>();
        services.AddScoped<IErasesPersonalData, PaperData>();
        services.AddScoped<IErasesPersonalData, DeskData>();
        services.AddScoped<IErasesPersonalData, PressData>();
        services.AddScoped<IErasesPersonalData, RegistrationData>();
        services.AddScoped<IErasesPersonalData, PersonalAgendaData>();
        services.AddScoped<IErasesPersonalData, InvitationData>();
        services.AddScoped<IErasesPersonalData, NewsletterData>();
        services.AddScoped<IErasesPersonalData, MailData>();
        services.AddScoped<IErasesPersonalData, NewsData>();
        services.AddScoped<IErasesPersonalData, AccountData>();
        services.AddScoped<IKeepsForATime, KeptDrafts>();
        services.AddScoped<IKeepsForATime, KeptRefusals>();
        services.AddScoped<IKeepsForATime, KeptRegistrations>();
        services.AddScoped<IKeepsForATime, KeptUploads>();
        services.AddScoped<IKeepsForATime, KeptFormAnswers>();
        services.AddScoped<IKeepsForATime, KeptMails>();
        services.AddScoped<IKeepsForATime, KeptNewsletterSignUps>();
    }
}
