using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SessionsInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written out, since adding the key afterwards would make SQLite build the whole table anew, outside the transaction.
            migrationBuilder.Sql("""ALTER TABLE "Speakers" ADD COLUMN "SubForumId" INTEGER NULL CONSTRAINT "FK_Speakers_SubForums_SubForumId" REFERENCES "SubForums" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.AddColumn<string>(
                name: "FloorLanguage",
                table: "Sessions",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Livestream",
                table: "Sessions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recording",
                table: "Sessions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RecordingConsents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    NotedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordingConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordingConsents_AspNetUsers_NotedBy",
                        column: x => x.NotedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecordingConsents_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecordingConsents_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoomClosures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    RoomId = table.Column<long>(type: "INTEGER", nullable: false),
                    RoomSlug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomClosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoomClosures_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoomClosures_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionMaterials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Access = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    EmbargoUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    File = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionMaterials_AspNetUsers_AddedBy",
                        column: x => x.AddedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionMaterials_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionMaterials_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubForumOrganisers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubForumId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubForumOrganisers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubForumOrganisers_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubForumOrganisers_SubForums_SubForumId",
                        column: x => x.SubForumId,
                        principalTable: "SubForums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubForumOrganisers_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubForumProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubForumId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Edits = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedInBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubForumProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubForumProposals_AspNetUsers_AnsweredBy",
                        column: x => x.AnsweredBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubForumProposals_AspNetUsers_HandedInBy",
                        column: x => x.HandedInBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubForumProposals_SubForums_SubForumId",
                        column: x => x.SubForumId,
                        principalTable: "SubForums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubForumProposals_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposedParts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 1000000000, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SubForumProposalId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposedParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProposedParts_SubForumProposals_SubForumProposalId",
                        column: x => x.SubForumProposalId,
                        principalTable: "SubForumProposals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_SubForumId",
                table: "Speakers",
                column: "SubForumId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposedParts_SubForumProposalId",
                table: "ProposedParts",
                column: "SubForumProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_RecordingConsents_NotedBy",
                table: "RecordingConsents",
                column: "NotedBy");

            migrationBuilder.CreateIndex(
                name: "IX_RecordingConsents_SessionId_SpeakerId",
                table: "RecordingConsents",
                columns: new[] { "SessionId", "SpeakerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordingConsents_SpeakerId",
                table: "RecordingConsents",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_RoomClosures_Code",
                table: "RoomClosures",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoomClosures_RoomId_StartsAt",
                table: "RoomClosures",
                columns: new[] { "RoomId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RoomClosures_SummitId",
                table: "RoomClosures",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterials_AddedBy",
                table: "SessionMaterials",
                column: "AddedBy");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterials_Code",
                table: "SessionMaterials",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterials_File",
                table: "SessionMaterials",
                column: "File",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterials_SessionId",
                table: "SessionMaterials",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMaterials_SummitId_Slug_Position",
                table: "SessionMaterials",
                columns: new[] { "SummitId", "Slug", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_AccountId",
                table: "SubForumOrganisers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_CodeHash",
                table: "SubForumOrganisers",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_SubForumId_AccountId",
                table: "SubForumOrganisers",
                columns: new[] { "SubForumId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_SubForumId_Email",
                table: "SubForumOrganisers",
                columns: new[] { "SubForumId", "Email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_SummitId",
                table: "SubForumOrganisers",
                column: "SummitId");

            migrationBuilder.CreateIndex(
                name: "IX_SubForumProposals_AnsweredBy",
                table: "SubForumProposals",
                column: "AnsweredBy");

            migrationBuilder.CreateIndex(
                name: "IX_SubForumProposals_HandedInBy",
                table: "SubForumProposals",
                column: "HandedInBy");

            migrationBuilder.CreateIndex(
                name: "IX_SubForumProposals_SubForumId",
                table: "SubForumProposals",
                column: "SubForumId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubForumProposals_SummitId",
                table: "SubForumProposals",
                column: "SummitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Speakers_SubForums_SubForumId",
                table: "Speakers");

            migrationBuilder.DropTable(
                name: "ProposedParts");

            migrationBuilder.DropTable(
                name: "RecordingConsents");

            migrationBuilder.DropTable(
                name: "RoomClosures");

            migrationBuilder.DropTable(
                name: "SessionMaterials");

            migrationBuilder.DropTable(
                name: "SubForumOrganisers");

            migrationBuilder.DropTable(
                name: "SubForumProposals");

            migrationBuilder.DropIndex(
                name: "IX_Speakers_SubForumId",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "SubForumId",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "FloorLanguage",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Livestream",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Recording",
                table: "Sessions");
        }
    }
}
