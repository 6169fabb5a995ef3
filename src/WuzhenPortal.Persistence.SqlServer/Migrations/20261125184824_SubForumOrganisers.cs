using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SubForumOrganisers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SubForumId",
                table: "Speakers",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SubForumOrganisers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    SubForumId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: true),
                    KeptSince = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    SubForumId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Edits = table.Column<int>(type: "int", nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandedInBy = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    SubForumProposalId = table.Column<long>(type: "bigint", nullable: false)
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
                name: "IX_SubForumOrganisers_AccountId",
                table: "SubForumOrganisers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_CodeHash",
                table: "SubForumOrganisers",
                column: "CodeHash",
                unique: true,
                filter: "[CodeHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SubForumOrganisers_SubForumId_AccountId",
                table: "SubForumOrganisers",
                columns: new[] { "SubForumId", "AccountId" },
                unique: true,
                filter: "[AccountId] IS NOT NULL");

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

            migrationBuilder.AddForeignKey(
                name: "FK_Speakers_SubForums_SubForumId",
                table: "Speakers",
                column: "SubForumId",
                principalTable: "SubForums",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
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
                name: "SubForumOrganisers");

            migrationBuilder.DropTable(
                name: "SubForumProposals");

            migrationBuilder.DropIndex(
                name: "IX_Speakers_SubForumId",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "SubForumId",
                table: "Speakers");
        }
    }
}
