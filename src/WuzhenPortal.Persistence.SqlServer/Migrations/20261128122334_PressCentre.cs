using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PressCentre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "SummitMessages",
                type: "nvarchar(max)",
                maxLength: 1000000000,
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "From",
                table: "SummitMessages",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<bool>(
                name: "IsDraft",
                table: "SummitMessages",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Abstract",
                table: "Publications",
                type: "nvarchar(max)",
                maxLength: 1000000000,
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Publications",
                type: "nvarchar(max)",
                maxLength: 1000000000,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsLaunch",
                table: "Publications",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Doi",
                table: "Publications",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmbargoUntil",
                table: "Publications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAnnounced",
                table: "Publications",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsDraft",
                table: "Publications",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Isbn",
                table: "Publications",
                type: "nvarchar(17)",
                maxLength: 17,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LaunchSession",
                table: "Publications",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Work",
                table: "Publications",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Substitution",
                table: "ParticipantCategories",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "No");

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeAddress",
                table: "OutboxMessages",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BreakingUntil",
                table: "NewsArticles",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmbargoedFrom",
                table: "NewsArticles",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FirstSlug",
                table: "NewsArticles",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPinned",
                table: "NewsArticles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "NewsArticles",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PublicBody",
                table: "NewsArticles",
                type: "nvarchar(max)",
                maxLength: 1000000000,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "PublicSummary",
                table: "NewsArticles",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "PublicTitle",
                table: "NewsArticles",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Related",
                table: "NewsArticles",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "SourceLanguage",
                table: "NewsArticles",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<int>(
                name: "SourceNumber",
                table: "NewsArticles",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "WrittenBy",
                table: "NewsArticles",
                type: "bigint",
                nullable: true);

            migrationBuilder.Sql("UPDATE NewsArticles SET PublicTitle = Title, PublicSummary = Summary, PublicBody = Body WHERE Status <> 'Draft'");

            migrationBuilder.CreateTable(
                name: "ArticleCorrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ShownAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NewsArticleId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleCorrections_NewsArticles_NewsArticleId",
                        column: x => x.NewsArticleId,
                        principalTable: "NewsArticles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ArticleDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: true),
                    SeenVersion = table.Column<int>(type: "int", nullable: false),
                    Form = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    TypedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleDrafts_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArticleDrafts_NewsArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "NewsArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticlePresences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePresences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticlePresences_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArticlePresences_NewsArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "NewsArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    Tags = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Related = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleRevisions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArticleRevisions_NewsArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "NewsArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BadgeBacks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Help = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ShowsZones = table.Column<bool>(type: "bit", nullable: false),
                    ShowsAgenda = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeBacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BadgeBacks_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmbargoAcceptances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    TermsVersion = table.Column<int>(type: "int", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmbargoAcceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmbargoAcceptances_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmbargoAcceptances_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EquipmentItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Model = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SerialNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Value = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EquipmentItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EquipmentItems_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerSlugs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerSlugs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerSlugs_NewsArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "NewsArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormerSlugs_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HeldDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    VersionAfter = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    IsOpinion = table.Column<bool>(type: "bit", nullable: false),
                    StepBefore = table.Column<long>(type: "bigint", nullable: false),
                    Mails = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UndoUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldDecisions_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HeldDecisions_AspNetUsers_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HeldDecisions_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InformationPages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    IsPublished = table.Column<bool>(type: "bit", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedBy = table.Column<long>(type: "bigint", nullable: true),
                    ReviewMonths = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InformationPages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InformationPages_AspNetUsers_ReviewedBy",
                        column: x => x.ReviewedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterviewRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    SpeakerSlug = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    LanguageCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Times = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterviewRequests_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterviewRequests_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    EmbargoedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Caption = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AltText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Credit = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Photographer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Licence = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    People = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Session = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    Drawn = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    HadPlace = table.Column<bool>(type: "bit", nullable: false),
                    AddedBy = table.Column<long>(type: "bigint", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Downloads = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Claim = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaItems_AspNetUsers_AddedBy",
                        column: x => x.AddedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediaItems_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsAppearances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    LanguageCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BreakingAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsAppearances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NewsAppearances_NewsArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "NewsArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsDesks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    NeedsFourEyes = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsDesks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NewsDesks_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsletterSubscriptions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(26)", maxLength: 26, nullable: false),
                    ConfirmCode = table.Column<string>(type: "nvarchar(26)", maxLength: 26, nullable: false),
                    LanguageCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Frequency = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Topics = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeenUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsletterSubscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlaceTransfers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    CategoryId = table.Column<long>(type: "bigint", nullable: false),
                    InvitationId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBecause = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubstituteId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceTransfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlaceTransfers_ParticipantCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ParticipantCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlaceTransfers_RegistrationInvitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "RegistrationInvitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlaceTransfers_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlaceTransfers_Registrations_SubstituteId",
                        column: x => x.SubstituteId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PressContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Languages = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Opens = table.Column<TimeOnly>(type: "time", nullable: false),
                    Closes = table.Column<TimeOnly>(type: "time", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PressContacts_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PressPools",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Way = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SessionSlug = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Places = table.Column<int>(type: "int", nullable: false),
                    OpensAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Seed = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Commitment = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CalledOffAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressPools", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PressPools_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicationChapters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Page = table.Column<int>(type: "int", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    PublicationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationChapters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationChapters_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PublicationErrata",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicationId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationErrata", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationErrata_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicationVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    ReleasedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    PublicationId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationVersions_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "InformationAddresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    InformationPageId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InformationAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InformationAddresses_InformationPages_InformationPageId",
                        column: x => x.InformationPageId,
                        principalTable: "InformationPages",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "InformationVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PageId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InformationVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InformationVersions_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InformationVersions_InformationPages_PageId",
                        column: x => x.PageId,
                        principalTable: "InformationPages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterviewSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    InterviewRequestId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterviewSteps_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterviewSteps_InterviewRequests_InterviewRequestId",
                        column: x => x.InterviewRequestId,
                        principalTable: "InterviewRequests",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MediaAlbums",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    IsPublished = table.Column<bool>(type: "bit", nullable: false),
                    EmbargoedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OffersKit = table.Column<bool>(type: "bit", nullable: false),
                    KitEmbargoedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    KitKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    KitSize = table.Column<long>(type: "bigint", nullable: false),
                    KitFiles = table.Column<int>(type: "int", nullable: false),
                    KitDownloads = table.Column<int>(type: "int", nullable: false),
                    KitRound = table.Column<int>(type: "int", nullable: false),
                    CoverId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaAlbums", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaAlbums_MediaItems_CoverId",
                        column: x => x.CoverId,
                        principalTable: "MediaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediaAlbums_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoolApplications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PoolId = table.Column<long>(type: "bigint", nullable: false),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoolApplications_PressPools_PoolId",
                        column: x => x.PoolId,
                        principalTable: "PressPools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoolApplications_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicationFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicationId = table.Column<long>(type: "bigint", nullable: false),
                    PublicationVersionId = table.Column<long>(type: "bigint", nullable: false),
                    PublicationChapterId = table.Column<long>(type: "bigint", nullable: true),
                    LanguageCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    File = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Downloads = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationFiles_PublicationChapters_PublicationChapterId",
                        column: x => x.PublicationChapterId,
                        principalTable: "PublicationChapters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicationFiles_PublicationVersions_PublicationVersionId",
                        column: x => x.PublicationVersionId,
                        principalTable: "PublicationVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicationFiles_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaAlbumItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MediaItemId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    MediaAlbumId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaAlbumItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaAlbumItems_MediaAlbums_MediaAlbumId",
                        column: x => x.MediaAlbumId,
                        principalTable: "MediaAlbums",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MediaAlbumItems_MediaItems_MediaItemId",
                        column: x => x.MediaItemId,
                        principalTable: "MediaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NewsArticles_Status_Version",
                table: "NewsArticles",
                columns: new[] { "Status", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleCorrections_NewsArticleId",
                table: "ArticleCorrections",
                column: "NewsArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleDrafts_AccountId_ArticleId",
                table: "ArticleDrafts",
                columns: new[] { "AccountId", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleDrafts_ArticleId",
                table: "ArticleDrafts",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePresences_AccountId",
                table: "ArticlePresences",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePresences_ArticleId_AccountId",
                table: "ArticlePresences",
                columns: new[] { "ArticleId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRevisions_AccountId",
                table: "ArticleRevisions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRevisions_ArticleId_Number",
                table: "ArticleRevisions",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BadgeBacks_SummitId",
                table: "BadgeBacks",
                column: "SummitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmbargoAcceptances_AccountId_SummitId_TermsVersion",
                table: "EmbargoAcceptances",
                columns: new[] { "AccountId", "SummitId", "TermsVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmbargoAcceptances_SummitId",
                table: "EmbargoAcceptances",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_EquipmentItems_Code",
                table: "EquipmentItems",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EquipmentItems_RegistrationId",
                table: "EquipmentItems",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_ArticleId",
                table: "FormerSlugs",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_SummitId_Slug",
                table: "FormerSlugs",
                columns: new[] { "SummitId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HeldDecisions_By",
                table: "HeldDecisions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_HeldDecisions_RegistrationId",
                table: "HeldDecisions",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldDecisions_UndoneBy",
                table: "HeldDecisions",
                column: "UndoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_InformationAddresses_InformationPageId",
                table: "InformationAddresses",
                column: "InformationPageId");

            migrationBuilder.CreateIndex(
                name: "IX_InformationAddresses_Slug",
                table: "InformationAddresses",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InformationPages_ReviewedBy",
                table: "InformationPages",
                column: "ReviewedBy");

            migrationBuilder.CreateIndex(
                name: "IX_InformationPages_Slug",
                table: "InformationPages",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InformationVersions_By",
                table: "InformationVersions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_InformationVersions_PageId_Number",
                table: "InformationVersions",
                columns: new[] { "PageId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InterviewRequests_Code",
                table: "InterviewRequests",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InterviewRequests_RegistrationId",
                table: "InterviewRequests",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_InterviewRequests_SummitId_SpeakerSlug",
                table: "InterviewRequests",
                columns: new[] { "SummitId", "SpeakerSlug" });

            migrationBuilder.CreateIndex(
                name: "IX_InterviewSteps_By",
                table: "InterviewSteps",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_InterviewSteps_InterviewRequestId",
                table: "InterviewSteps",
                column: "InterviewRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAlbumItems_MediaAlbumId_MediaItemId",
                table: "MediaAlbumItems",
                columns: new[] { "MediaAlbumId", "MediaItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaAlbumItems_MediaItemId",
                table: "MediaAlbumItems",
                column: "MediaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAlbums_CoverId",
                table: "MediaAlbums",
                column: "CoverId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAlbums_SummitId_Slug",
                table: "MediaAlbums",
                columns: new[] { "SummitId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_AddedBy",
                table: "MediaItems",
                column: "AddedBy");

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_Code",
                table: "MediaItems",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_EmbargoedUntil",
                table: "MediaItems",
                column: "EmbargoedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_State_DueAt",
                table: "MediaItems",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_SummitId_Day",
                table: "MediaItems",
                columns: new[] { "SummitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_SummitId_Status_Day",
                table: "MediaItems",
                columns: new[] { "SummitId", "Status", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_NewsAppearances_ArticleId_LanguageCode",
                table: "NewsAppearances",
                columns: new[] { "ArticleId", "LanguageCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsAppearances_At",
                table: "NewsAppearances",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_NewsDesks_SummitId",
                table: "NewsDesks",
                column: "SummitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsletterSubscriptions_Code",
                table: "NewsletterSubscriptions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsletterSubscriptions_ConfirmCode",
                table: "NewsletterSubscriptions",
                column: "ConfirmCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsletterSubscriptions_DueAt",
                table: "NewsletterSubscriptions",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_NewsletterSubscriptions_EmailKey",
                table: "NewsletterSubscriptions",
                column: "EmailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlaceTransfers_CategoryId",
                table: "PlaceTransfers",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceTransfers_InvitationId",
                table: "PlaceTransfers",
                column: "InvitationId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceTransfers_RegistrationId",
                table: "PlaceTransfers",
                column: "RegistrationId",
                unique: true,
                filter: "[EndedAt] IS NULL AND [CompletedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceTransfers_SubstituteId",
                table: "PlaceTransfers",
                column: "SubstituteId");

            migrationBuilder.CreateIndex(
                name: "IX_PoolApplications_PoolId_Code",
                table: "PoolApplications",
                columns: new[] { "PoolId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoolApplications_PoolId_RegistrationId",
                table: "PoolApplications",
                columns: new[] { "PoolId", "RegistrationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoolApplications_RegistrationId",
                table: "PoolApplications",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_PressContacts_Code",
                table: "PressContacts",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PressContacts_SummitId",
                table: "PressContacts",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_PressPools_Code",
                table: "PressPools",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PressPools_SummitId_ClosesAt",
                table: "PressPools",
                columns: new[] { "SummitId", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicationChapters_PublicationId",
                table: "PublicationChapters",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationErrata_PublicationId_Code",
                table: "PublicationErrata",
                columns: new[] { "PublicationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicationFiles_Code",
                table: "PublicationFiles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicationFiles_PublicationChapterId",
                table: "PublicationFiles",
                column: "PublicationChapterId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationFiles_PublicationId",
                table: "PublicationFiles",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationFiles_PublicationVersionId",
                table: "PublicationFiles",
                column: "PublicationVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationVersions_PublicationId",
                table: "PublicationVersions",
                column: "PublicationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleCorrections");

            migrationBuilder.DropTable(
                name: "ArticleDrafts");

            migrationBuilder.DropTable(
                name: "ArticlePresences");

            migrationBuilder.DropTable(
                name: "ArticleRevisions");

            migrationBuilder.DropTable(
                name: "BadgeBacks");

            migrationBuilder.DropTable(
                name: "EmbargoAcceptances");

            migrationBuilder.DropTable(
                name: "EquipmentItems");

            migrationBuilder.DropTable(
                name: "FormerSlugs");

            migrationBuilder.DropTable(
                name: "HeldDecisions");

            migrationBuilder.DropTable(
                name: "InformationAddresses");

            migrationBuilder.DropTable(
                name: "InformationVersions");

            migrationBuilder.DropTable(
                name: "InterviewSteps");

            migrationBuilder.DropTable(
                name: "MediaAlbumItems");

            migrationBuilder.DropTable(
                name: "NewsAppearances");

            migrationBuilder.DropTable(
                name: "NewsDesks");

            migrationBuilder.DropTable(
                name: "NewsletterSubscriptions");

            migrationBuilder.DropTable(
                name: "PlaceTransfers");

            migrationBuilder.DropTable(
                name: "PoolApplications");

            migrationBuilder.DropTable(
                name: "PressContacts");

            migrationBuilder.DropTable(
                name: "PublicationErrata");

            migrationBuilder.DropTable(
                name: "PublicationFiles");

            migrationBuilder.DropTable(
                name: "InformationPages");

            migrationBuilder.DropTable(
                name: "InterviewRequests");

            migrationBuilder.DropTable(
                name: "MediaAlbums");

            migrationBuilder.DropTable(
                name: "PressPools");

            migrationBuilder.DropTable(
                name: "PublicationChapters");

            migrationBuilder.DropTable(
                name: "PublicationVersions");

            migrationBuilder.DropTable(
                name: "MediaItems");

            migrationBuilder.DropIndex(
                name: "IX_NewsArticles_Status_Version",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "SummitMessages");

            migrationBuilder.DropColumn(
                name: "From",
                table: "SummitMessages");

            migrationBuilder.DropColumn(
                name: "IsDraft",
                table: "SummitMessages");

            migrationBuilder.DropColumn(
                name: "Abstract",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "AwaitsLaunch",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Doi",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "EmbargoUntil",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "IsAnnounced",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "IsDraft",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Isbn",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "LaunchSession",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Work",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Substitution",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "UnsubscribeAddress",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "BreakingUntil",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "EmbargoedFrom",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "FirstSlug",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "IsPinned",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "PublicBody",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "PublicSummary",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "PublicTitle",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "Related",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "SourceLanguage",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "SourceNumber",
                table: "NewsArticles");

            migrationBuilder.DropColumn(
                name: "WrittenBy",
                table: "NewsArticles");
        }
    }
}
