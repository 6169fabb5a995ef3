using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RestOfRegistration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Substitution",
                table: "ParticipantCategories",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "No");

            migrationBuilder.CreateTable(
                name: "BadgeBacks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Help = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ShowsZones = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShowsAgenda = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    TermsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "HeldDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsOpinion = table.Column<bool>(type: "INTEGER", nullable: false),
                    StepBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    Mails = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "PlaceTransfers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegistrationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    InvitationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubstituteId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BadgeBacks");

            migrationBuilder.DropTable(
                name: "EmbargoAcceptances");

            migrationBuilder.DropTable(
                name: "HeldDecisions");

            migrationBuilder.DropTable(
                name: "PlaceTransfers");

            migrationBuilder.DropColumn(
                name: "Substitution",
                table: "ParticipantCategories");
        }
    }
}
