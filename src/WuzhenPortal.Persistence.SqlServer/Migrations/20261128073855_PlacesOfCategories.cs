using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PlacesOfCategories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Access",
                table: "ParticipantCategories",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Anyone");

            migrationBuilder.AddColumn<int>(
                name: "Capacity",
                table: "ParticipantCategories",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Colour",
                table: "ParticipantCategories",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Ink");

            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "ParticipantCategories",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsReview",
                table: "ParticipantCategories",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "OfferHours",
                table: "ParticipantCategories",
                type: "int",
                nullable: false,
                defaultValue: 48);

            migrationBuilder.AddColumn<int>(
                name: "Reviewers",
                table: "ParticipantCategories",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Taken",
                table: "ParticipantCategories",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Zones",
                table: "ParticipantCategories",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.CreateTable(
                name: "CategoryPlaces",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    CategoryId = table.Column<long>(type: "bigint", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    WaitingSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    QueuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MovedBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OfferedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "RegistrationInvitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    CategoryId = table.Column<long>(type: "bigint", nullable: false),
                    Addressee = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LanguageCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    SkipsReview = table.Column<bool>(type: "bit", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeclinedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                name: "PlaceSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: true),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    CategoryPlaceId = table.Column<long>(type: "bigint", nullable: false)
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
                name: "IX_PlaceSteps_By",
                table: "PlaceSteps",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceSteps_CategoryPlaceId",
                table: "PlaceSteps",
                column: "CategoryPlaceId");

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
                unique: true,
                filter: "[CodeHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_RegistrationId",
                table: "RegistrationInvitations",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_SummitId_AccountId",
                table: "RegistrationInvitations",
                columns: new[] { "SummitId", "AccountId" },
                unique: true,
                filter: "[AccountId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationInvitations_SummitId_Email",
                table: "RegistrationInvitations",
                columns: new[] { "SummitId", "Email" },
                unique: true);

            // Who was approved before places were counted has one.
            migrationBuilder.Sql("INSERT INTO CategoryPlaces (RegistrationId, CategoryId, Label, Status, QueuedAt, Version) SELECT Id, CategoryId, Reference, 'Held', CreatedAt, 0 FROM Registrations WHERE Status = 'Approved' AND CategoryId IS NOT NULL AND DelegationMemberId IS NULL");
            migrationBuilder.Sql("UPDATE ParticipantCategories SET Taken = (SELECT COUNT(*) FROM CategoryPlaces WHERE CategoryPlaces.CategoryId = ParticipantCategories.Id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlaceSteps");

            migrationBuilder.DropTable(
                name: "RegistrationInvitations");

            migrationBuilder.DropTable(
                name: "CategoryPlaces");

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
        }
    }
}
