using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SessionMaterials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FloorLanguage",
                table: "Sessions",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Livestream",
                table: "Sessions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recording",
                table: "Sessions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RecordingConsents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SessionId = table.Column<long>(type: "bigint", nullable: false),
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    NotedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NotedBy = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "SessionMaterials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    SessionId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    LanguageCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Access = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    EmbargoUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    File = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<long>(type: "bigint", nullable: true),
                    Downloads = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordingConsents");

            migrationBuilder.DropTable(
                name: "SessionMaterials");

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
