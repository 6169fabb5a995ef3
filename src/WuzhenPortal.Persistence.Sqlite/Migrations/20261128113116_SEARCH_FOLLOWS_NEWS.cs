using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SEARCH_FOLLOWS_NEWS : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_NewsArticles_Status_Version",
                table: "NewsArticles",
                columns: new[] { "Status", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_EmbargoAcceptances_AccountId_SummitId_TermsVersion",
                table: "EmbargoAcceptances",
                columns: new[] { "AccountId", "SummitId", "TermsVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmbargoAcceptances_SummitId",
                table: "EmbargoAcceptances",
                column: "SummitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EmbargoAcceptances");

            migrationBuilder.DropIndex(
                name: "IX_NewsArticles_Status_Version",
                table: "NewsArticles");
        }
    }
}
