using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ShelfAndInformation : Migration
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
                name: "EmbargoAcceptances");

            migrationBuilder.DropTable(
                name: "InformationAddresses");

            migrationBuilder.DropTable(
                name: "InformationVersions");

            migrationBuilder.DropTable(
                name: "PublicationErrata");

            migrationBuilder.DropTable(
                name: "PublicationFiles");

            migrationBuilder.DropTable(
                name: "InformationPages");

            migrationBuilder.DropTable(
                name: "PublicationChapters");

            migrationBuilder.DropTable(
                name: "PublicationVersions");

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
        }
    }
}
