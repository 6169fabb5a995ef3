using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RegistrationsInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DelegationMemberId",
                table: "Registrations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MailKey",
                table: "Registrations",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Registrations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NativeKey",
                table: "Registrations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spelling",
                table: "Registrations",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Access",
                table: "ParticipantCategories",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Anyone");

            migrationBuilder.AddColumn<int>(
                name: "Capacity",
                table: "ParticipantCategories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Colour",
                table: "ParticipantCategories",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Ink");

            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "ParticipantCategories",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsReview",
                table: "ParticipantCategories",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "OfferHours",
                table: "ParticipantCategories",
                type: "INTEGER",
                nullable: false,
                defaultValue: 48);

            migrationBuilder.AddColumn<int>(
                name: "Reviewers",
                table: "ParticipantCategories",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Taken",
                table: "ParticipantCategories",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Zones",
                table: "ParticipantCategories",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateTime>(
                name: "BlankedAt",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsForgotten",
                table: "OutboxMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BadgeKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    X = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    Y = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    PrivateKey = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Badges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    CategoryCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Token = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    PrintCount = table.Column<int>(type: "INTEGER", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Badges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Badges_AspNetUsers_IssuedBy",
                        column: x => x.IssuedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Badges_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Badges_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkActions_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkActions_AspNetUsers_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkActions_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Statuses = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Nationality = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenBy = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkMails_AspNetUsers_ConfirmedBy",
                        column: x => x.ConfirmedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkMails_AspNetUsers_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkMails_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CategoryPlaces",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    WaitingSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MovedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OfferedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CategoryPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CategoryPlaces_ParticipantCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ParticipantCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CategoryPlaces_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    LatinName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    LeaderId = table.Column<long>(type: "INTEGER", nullable: true),
                    AskedPlaces = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeskColumns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    Chosen = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskColumns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeskColumns_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeskViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeskViews_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdentityDisclosures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityDisclosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdentityDisclosures_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IdentityDisclosures_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Chinese = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    WrittenBy = table.Column<long>(type: "INTEGER", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterTemplates_AspNetUsers_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterTemplates_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailTemplates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ParticipantPortraits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CroppedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParticipantPortraits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParticipantPortraits_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationAssignments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationAssignments_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationAssignments_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationAssignments_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationDocuments_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationExports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationExports_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationForms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Draft = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationForms_ParticipantCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ParticipantCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationInvitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    SkipsReview = table.Column<bool>(type: "INTEGER", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeclinedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationInvitations_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationInvitations_ParticipantCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ParticipantCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationInvitations_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationInvitations_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationNotes_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationNotes_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationTags",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationTags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationTags_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationTags_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RetentionPlans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Times = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetentionPlans_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RetentionReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewOpinions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsYes = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewOpinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewOpinions_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewOpinions_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewReasons",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewReasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewReasons_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SealedKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubmissionSnapshots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmissionSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubmissionSnapshots_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TravelDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    SealedNumber = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IssuingCountry = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamesFit = table.Column<bool>(type: "INTEGER", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TravelDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TravelDocuments_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkActionItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BulkActionId = table.Column<long>(type: "INTEGER", nullable: false),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    StepBefore = table.Column<long>(type: "INTEGER", nullable: true),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: true),
                    Mails = table.Column<Guid>(type: "TEXT", nullable: true),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AssigneeBefore = table.Column<long>(type: "INTEGER", nullable: true),
                    AssigneeAfter = table.Column<long>(type: "INTEGER", nullable: true),
                    IsUndone = table.Column<bool>(type: "INTEGER", nullable: false),
                    UndoRefusal = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActionItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkActionItems_BulkActions_BulkActionId",
                        column: x => x.BulkActionId,
                        principalTable: "BulkActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkActionItems_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlaceSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CategoryPlaceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlaceSteps_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlaceSteps_CategoryPlaces_CategoryPlaceId",
                        column: x => x.CategoryPlaceId,
                        principalTable: "CategoryPlaces",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DelegationLeaders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DelegationId = table.Column<long>(type: "INTEGER", nullable: false),
                    DelegationName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DelegationLeaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DelegationLeaders_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DelegationLeaders_Delegations_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DelegationLists",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DelegationId = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Rows = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DelegationLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DelegationLists_AspNetUsers_UploadedBy",
                        column: x => x.UploadedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DelegationLists_Delegations_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DelegationMembers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DelegationId = table.Column<long>(type: "INTEGER", nullable: false),
                    DelegationName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    IsHead = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    NativeName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Position = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReplacesId = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DelegationMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DelegationMembers_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DelegationMembers_DelegationMembers_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "DelegationMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DelegationMembers_Delegations_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DelegationMembers_ParticipantCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ParticipantCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DelegationQuotas",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DelegationId = table.Column<long>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    DelegationName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Used = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DelegationQuotas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DelegationQuotas_Delegations_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DelegationQuotas_ParticipantCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ParticipantCategories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvitationLetters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    TemplateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NativeName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Nationality = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ShowsPassport = table.Column<bool>(type: "INTEGER", nullable: false),
                    IssuedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RevocationReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvitationLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvitationLetters_AspNetUsers_IssuedBy",
                        column: x => x.IssuedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvitationLetters_AspNetUsers_RevokedBy",
                        column: x => x.RevokedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvitationLetters_LetterTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "LetterTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvitationLetters_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvitationLetters_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailTemplateRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    MailTemplateId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailTemplateRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailTemplateRevisions_AspNetUsers_By",
                        column: x => x.By,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailTemplateRevisions_MailTemplates_MailTemplateId",
                        column: x => x.MailTemplateId,
                        principalTable: "MailTemplates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FormVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RegistrationFormId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormVersions_AspNetUsers_PublishedBy",
                        column: x => x.PublishedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormVersions_RegistrationForms_RegistrationFormId",
                        column: x => x.RegistrationFormId,
                        principalTable: "RegistrationForms",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RetentionLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    RetentionReportId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetentionLines_RetentionReports_RetentionReportId",
                        column: x => x.RetentionReportId,
                        principalTable: "RetentionReports",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FormAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormAnswers_FormVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormAnswers_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id");
                });

            // Written out, since adding the key afterwards would make SQLite build the whole table anew, outside the transaction.
            migrationBuilder.Sql("""ALTER TABLE "Registrations" ADD COLUMN "FormId" INTEGER NULL CONSTRAINT "FK_Registrations_FormVersions_FormId" REFERENCES "FormVersions" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_DelegationMemberId",
                table: "Registrations",
                column: "DelegationMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_FormId",
                table: "Registrations",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SummitId_MailKey",
                table: "Registrations",
                columns: new[] { "SummitId", "MailKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SummitId_NameKey",
                table: "Registrations",
                columns: new[] { "SummitId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SummitId_Nationality",
                table: "Registrations",
                columns: new[] { "SummitId", "Nationality" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SummitId_NativeKey",
                table: "Registrations",
                columns: new[] { "SummitId", "NativeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SummitId_SortName",
                table: "Registrations",
                columns: new[] { "SummitId", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SummitId_SubmittedAt",
                table: "Registrations",
                columns: new[] { "SummitId", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BadgeKeys_KeyId",
                table: "BadgeKeys",
                column: "KeyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Badges_IssuedBy",
                table: "Badges",
                column: "IssuedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Badges_RegistrationId",
                table: "Badges",
                column: "RegistrationId",
                unique: true,
                filter: "[VoidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Badges_SummitId_Number",
                table: "Badges",
                columns: new[] { "SummitId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkActionItems_BulkActionId",
                table: "BulkActionItems",
                column: "BulkActionId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActionItems_RegistrationId",
                table: "BulkActionItems",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_By",
                table: "BulkActions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_Code",
                table: "BulkActions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_SummitId_At",
                table: "BulkActions",
                columns: new[] { "SummitId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_UndoneBy",
                table: "BulkActions",
                column: "UndoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_BulkMails_Batch",
                table: "BulkMails",
                column: "Batch",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkMails_Code",
                table: "BulkMails",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkMails_ConfirmedBy",
                table: "BulkMails",
                column: "ConfirmedBy");

            migrationBuilder.CreateIndex(
                name: "IX_BulkMails_SummitId",
                table: "BulkMails",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkMails_WrittenBy",
                table: "BulkMails",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_CategoryPlaces_CategoryId_Status_QueuedAt",
                table: "CategoryPlaces",
                columns: new[] { "CategoryId", "Status", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CategoryPlaces_RegistrationId",
                table: "CategoryPlaces",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CategoryPlaces_Status_OfferedUntil",
                table: "CategoryPlaces",
                columns: new[] { "Status", "OfferedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLeaders_AccountId",
                table: "DelegationLeaders",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLeaders_CodeHash",
                table: "DelegationLeaders",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLeaders_DelegationId",
                table: "DelegationLeaders",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLists_Code",
                table: "DelegationLists",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLists_DelegationId",
                table: "DelegationLists",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLists_ExpiresAt",
                table: "DelegationLists",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationLists_UploadedBy",
                table: "DelegationLists",
                column: "UploadedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationMembers_AccountId",
                table: "DelegationMembers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationMembers_CategoryId",
                table: "DelegationMembers",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationMembers_CodeHash",
                table: "DelegationMembers",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DelegationMembers_DelegationId_Email",
                table: "DelegationMembers",
                columns: new[] { "DelegationId", "Email" },
                unique: true,
                filter: "[State] <> 'Replaced' AND [State] <> 'Removed'");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationMembers_Key",
                table: "DelegationMembers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DelegationMembers_ReplacesId",
                table: "DelegationMembers",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationQuotas_CategoryId",
                table: "DelegationQuotas",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_DelegationQuotas_DelegationId_CategoryId",
                table: "DelegationQuotas",
                columns: new[] { "DelegationId", "CategoryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Code",
                table: "Delegations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_LeaderId",
                table: "Delegations",
                column: "LeaderId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_SummitId_State",
                table: "Delegations",
                columns: new[] { "SummitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskColumns_AccountId",
                table: "DeskColumns",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeskViews_Code",
                table: "DeskViews",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeskViews_OwnerId_Name",
                table: "DeskViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormAnswers_RegistrationId",
                table: "FormAnswers",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_FormAnswers_VersionId",
                table: "FormAnswers",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_FormVersions_PublishedBy",
                table: "FormVersions",
                column: "PublishedBy");

            migrationBuilder.CreateIndex(
                name: "IX_FormVersions_RegistrationFormId",
                table: "FormVersions",
                column: "RegistrationFormId");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityDisclosures_By_At",
                table: "IdentityDisclosures",
                columns: new[] { "By", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_IdentityDisclosures_RegistrationId",
                table: "IdentityDisclosures",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_Code",
                table: "InvitationLetters",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_IssuedBy",
                table: "InvitationLetters",
                column: "IssuedBy");

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_RegistrationId",
                table: "InvitationLetters",
                column: "RegistrationId",
                unique: true,
                filter: "[ReplacedAt] IS NULL AND [RevokedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_RevokedBy",
                table: "InvitationLetters",
                column: "RevokedBy");

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_SummitId_Number",
                table: "InvitationLetters",
                columns: new[] { "SummitId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvitationLetters_TemplateId",
                table: "InvitationLetters",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_SummitId_Number",
                table: "LetterTemplates",
                columns: new[] { "SummitId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_WrittenBy",
                table: "LetterTemplates",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_MailTemplateRevisions_By",
                table: "MailTemplateRevisions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_MailTemplateRevisions_MailTemplateId",
                table: "MailTemplateRevisions",
                column: "MailTemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_MailTemplates_Kind",
                table: "MailTemplates",
                column: "Kind",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParticipantPortraits_Code",
                table: "ParticipantPortraits",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParticipantPortraits_RegistrationId",
                table: "ParticipantPortraits",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlaceSteps_By",
                table: "PlaceSteps",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceSteps_CategoryPlaceId",
                table: "PlaceSteps",
                column: "CategoryPlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationAssignments_AccountId",
                table: "RegistrationAssignments",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationAssignments_By",
                table: "RegistrationAssignments",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationAssignments_RegistrationId",
                table: "RegistrationAssignments",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDocuments_Code",
                table: "RegistrationDocuments",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDocuments_RegistrationId",
                table: "RegistrationDocuments",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationExports_By",
                table: "RegistrationExports",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationForms_CategoryId",
                table: "RegistrationForms",
                column: "CategoryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_AccountId",
                table: "RegistrationInvitations",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_CategoryId",
                table: "RegistrationInvitations",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_CodeHash",
                table: "RegistrationInvitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_RegistrationId",
                table: "RegistrationInvitations",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_SummitId_AccountId",
                table: "RegistrationInvitations",
                columns: new[] { "SummitId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_SummitId_Email",
                table: "RegistrationInvitations",
                columns: new[] { "SummitId", "Email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationNotes_By",
                table: "RegistrationNotes",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationNotes_RegistrationId",
                table: "RegistrationNotes",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationTags_By",
                table: "RegistrationTags",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationTags_RegistrationId_Tag",
                table: "RegistrationTags",
                columns: new[] { "RegistrationId", "Tag" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationTags_Tag_RegistrationId",
                table: "RegistrationTags",
                columns: new[] { "Tag", "RegistrationId" });

            migrationBuilder.CreateIndex(
                name: "IX_RetentionLines_RetentionReportId",
                table: "RetentionLines",
                column: "RetentionReportId");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionPlans_SummitId",
                table: "RetentionPlans",
                column: "SummitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RetentionReports_Day",
                table: "RetentionReports",
                column: "Day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOpinions_By",
                table: "ReviewOpinions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOpinions_RegistrationId_Round_By",
                table: "ReviewOpinions",
                columns: new[] { "RegistrationId", "Round", "By" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOpinions_RegistrationId_Round_Number",
                table: "ReviewOpinions",
                columns: new[] { "RegistrationId", "Round", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewReasons_Code",
                table: "ReviewReasons",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewReasons_SummitId",
                table: "ReviewReasons",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_SealedKeys_Name",
                table: "SealedKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubmissionSnapshots_RegistrationId_Number",
                table: "SubmissionSnapshots",
                columns: new[] { "RegistrationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TravelDocuments_Hash",
                table: "TravelDocuments",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_TravelDocuments_RegistrationId",
                table: "TravelDocuments",
                column: "RegistrationId",
                unique: true);


            // Who was approved before categories counted their places has one.
            migrationBuilder.Sql("INSERT INTO CategoryPlaces (RegistrationId, CategoryId, Label, Status, QueuedAt, Version) SELECT Id, CategoryId, Reference, 'Held', CreatedAt, 0 FROM Registrations WHERE Status = 'Approved' AND CategoryId IS NOT NULL AND DelegationMemberId IS NULL");
            migrationBuilder.Sql("UPDATE ParticipantCategories SET Taken = (SELECT COUNT(*) FROM CategoryPlaces WHERE CategoryPlaces.CategoryId = ParticipantCategories.Id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Registrations_FormVersions_FormId",
                table: "Registrations");

            migrationBuilder.DropTable(
                name: "BadgeKeys");

            migrationBuilder.DropTable(
                name: "Badges");

            migrationBuilder.DropTable(
                name: "BulkActionItems");

            migrationBuilder.DropTable(
                name: "BulkMails");

            migrationBuilder.DropTable(
                name: "DelegationLeaders");

            migrationBuilder.DropTable(
                name: "DelegationLists");

            migrationBuilder.DropTable(
                name: "DelegationMembers");

            migrationBuilder.DropTable(
                name: "DelegationQuotas");

            migrationBuilder.DropTable(
                name: "DeskColumns");

            migrationBuilder.DropTable(
                name: "DeskViews");

            migrationBuilder.DropTable(
                name: "FormAnswers");

            migrationBuilder.DropTable(
                name: "IdentityDisclosures");

            migrationBuilder.DropTable(
                name: "InvitationLetters");

            migrationBuilder.DropTable(
                name: "MailTemplateRevisions");

            migrationBuilder.DropTable(
                name: "ParticipantPortraits");

            migrationBuilder.DropTable(
                name: "PlaceSteps");

            migrationBuilder.DropTable(
                name: "RegistrationAssignments");

            migrationBuilder.DropTable(
                name: "RegistrationDocuments");

            migrationBuilder.DropTable(
                name: "RegistrationExports");

            migrationBuilder.DropTable(
                name: "RegistrationInvitations");

            migrationBuilder.DropTable(
                name: "RegistrationNotes");

            migrationBuilder.DropTable(
                name: "RegistrationTags");

            migrationBuilder.DropTable(
                name: "RetentionLines");

            migrationBuilder.DropTable(
                name: "RetentionPlans");

            migrationBuilder.DropTable(
                name: "ReviewOpinions");

            migrationBuilder.DropTable(
                name: "ReviewReasons");

            migrationBuilder.DropTable(
                name: "SealedKeys");

            migrationBuilder.DropTable(
                name: "SubmissionSnapshots");

            migrationBuilder.DropTable(
                name: "TravelDocuments");

            migrationBuilder.DropTable(
                name: "BulkActions");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "FormVersions");

            migrationBuilder.DropTable(
                name: "LetterTemplates");

            migrationBuilder.DropTable(
                name: "MailTemplates");

            migrationBuilder.DropTable(
                name: "CategoryPlaces");

            migrationBuilder.DropTable(
                name: "RetentionReports");

            migrationBuilder.DropTable(
                name: "RegistrationForms");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_DelegationMemberId",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_FormId",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_SummitId_MailKey",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_SummitId_NameKey",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_SummitId_Nationality",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_SummitId_NativeKey",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_SummitId_SortName",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_SummitId_SubmittedAt",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "DelegationMemberId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "FormId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "MailKey",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "NativeKey",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Spelling",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Access",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "Capacity",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "Colour",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "IsArchived",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "NeedsReview",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "OfferHours",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "Reviewers",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "Taken",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "Zones",
                table: "ParticipantCategories");

            migrationBuilder.DropColumn(
                name: "BlankedAt",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "IsForgotten",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "OutboxMessages");
        }
    }
}
