using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ConflictRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_ConflictRules_SummitId",
                table: "ConflictRules",
                column: "SummitId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConflictRules");
        }
    }
}
