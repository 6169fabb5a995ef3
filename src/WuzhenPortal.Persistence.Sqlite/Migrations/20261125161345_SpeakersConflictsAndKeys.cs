using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SpeakersConflictsAndKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Availability",
                table: "Speakers",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Biography",
                table: "Speakers",
                type: "TEXT",
                maxLength: 1000000000,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Portrait",
                table: "Speakers",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GivenBy = table.Column<long>(type: "INTEGER", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_AspNetUsers_GivenBy",
                        column: x => x.GivenBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConflictRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    RoomTwice = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SpeakerTwice = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SpeakerAway = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OutsideSubForum = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RoomTooSmall = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TooLittleTime = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    InterpretersTwice = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    InterpreterTeams = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictRules_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Portraits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Portraits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProfileKeepers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileKeepers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfileKeepers_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileKeepers_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileKeepers_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Code",
                table: "ApiKeys",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_GivenBy",
                table: "ApiKeys",
                column: "GivenBy");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictRules_SummitId",
                table: "ConflictRules",
                column: "SummitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Portraits_Hash",
                table: "Portraits",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileKeepers_AccountId",
                table: "ProfileKeepers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileKeepers_CodeHash",
                table: "ProfileKeepers",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileKeepers_SpeakerId",
                table: "ProfileKeepers",
                column: "SpeakerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileKeepers_SummitId_AccountId",
                table: "ProfileKeepers",
                columns: new[] { "SummitId", "AccountId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "ConflictRules");

            migrationBuilder.DropTable(
                name: "Portraits");

            migrationBuilder.DropTable(
                name: "ProfileKeepers");

            migrationBuilder.DropColumn(
                name: "Availability",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Biography",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Portrait",
                table: "Speakers");
        }
    }
}
