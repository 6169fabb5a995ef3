using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PersonalAgendas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Batch",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHeld",
                table: "OutboxMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "PersonalAgendas",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    WantsMails = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalAgendas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalAgendas_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SummitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Release = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseNotices_Summits_SummitId",
                        column: x => x.SummitId,
                        principalTable: "Summits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Batch",
                table: "OutboxMessages",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalAgendas_AccountId",
                table: "PersonalAgendas",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseNotices_SummitId_Release",
                table: "ReleaseNotices",
                columns: new[] { "SummitId", "Release" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseNotices_SummitId_Status",
                table: "ReleaseNotices",
                columns: new[] { "SummitId", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonalAgendas");

            migrationBuilder.DropTable(
                name: "ReleaseNotices");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_Batch",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "Batch",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "IsHeld",
                table: "OutboxMessages");
        }
    }
}
