using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuzhenPortal.Persistence.SqlServer.Migrations
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SummitId = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    RoomTwice = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SpeakerTwice = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    OutsideSubForum = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    RoomTooSmall = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    TooLittleTime = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    InterpretersTwice = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    InterpreterTeams = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
