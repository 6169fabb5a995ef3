using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReviewDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MailKey",
                table: "Registrations",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Registrations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NativeKey",
                table: "Registrations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spelling",
                table: "Registrations",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Reviewers",
                table: "ParticipantCategories",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "BulkActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UndoUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "DeskColumns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Chosen = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsShared = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "RegistrationAssignments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "RegistrationExports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Format = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "RegistrationNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Tag = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "ReviewOpinions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    By = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsYes = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Use = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "SubmissionSnapshots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "BulkActionItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BulkActionId = table.Column<long>(type: "bigint", nullable: false),
                    RegistrationId = table.Column<long>(type: "bigint", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Refusal = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    StepBefore = table.Column<long>(type: "bigint", nullable: true),
                    VersionAfter = table.Column<int>(type: "int", nullable: true),
                    Mails = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Tag = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AssigneeBefore = table.Column<long>(type: "bigint", nullable: true),
                    AssigneeAfter = table.Column<long>(type: "bigint", nullable: true),
                    IsUndone = table.Column<bool>(type: "bit", nullable: false),
                    UndoRefusal = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
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
                name: "IX_RegistrationExports_By",
                table: "RegistrationExports",
                column: "By");

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
                name: "IX_SubmissionSnapshots_RegistrationId_Number",
                table: "SubmissionSnapshots",
                columns: new[] { "RegistrationId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkActionItems");

            migrationBuilder.DropTable(
                name: "DeskColumns");

            migrationBuilder.DropTable(
                name: "DeskViews");

            migrationBuilder.DropTable(
                name: "RegistrationAssignments");

            migrationBuilder.DropTable(
                name: "RegistrationExports");

            migrationBuilder.DropTable(
                name: "RegistrationNotes");

            migrationBuilder.DropTable(
                name: "RegistrationTags");

            migrationBuilder.DropTable(
                name: "ReviewOpinions");

            migrationBuilder.DropTable(
                name: "ReviewReasons");

            migrationBuilder.DropTable(
                name: "SubmissionSnapshots");

            migrationBuilder.DropTable(
                name: "BulkActions");

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
                name: "Reviewers",
                table: "ParticipantCategories");
        }
    }
}
