using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.Sqlite;
using WuzhenPortal.Persistence.SqlServer;

namespace WuzhenPortal.Tests.Architecture;

/// <summary>Rules 10 and 11: the model, and that both databases have it.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    private static IEnumerable<IEntityType> OwnTypes(PortalDbContext db) =>
        db.Model.GetEntityTypes().Where(type => type.ClrType.Namespace!.StartsWith("WuzhenPortal", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_are_what_the_model_is(string provider)
    {
        using var db = Context(provider);
        db.Database.HasPendingModelChanges().ShouldBeFalse($"Add a migration to {provider}.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Context("Sqlite");
        using var sqlServer = Context("SqlServer");
        var names = Names(sqlite);
        names.ShouldNotBeEmpty();
        Names(sqlServer).ShouldBe(names);

        static List<string> Names(PortalDbContext db) => [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }

    [Fact]
    public void Every_string_has_a_length()
    {
        using var db = Context("SqlServer");
        OwnTypes(db).SelectMany(type => type.GetProperties())
            .Where(property => (property.GetProviderClrType() ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_enum_is_stored_as_text()
    {
        using var db = Context("SqlServer");
        OwnTypes(db).SelectMany(type => type.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum && property.FindRelationalTypeMapping()!.StoreTypeNameBase != "nvarchar")
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_foreign_key_deletes_in_the_database()
    {
        using var db = Context("SqlServer");
        OwnTypes(db).SelectMany(type => type.GetForeignKeys())
            .Where(key => !key.IsOwnership && key.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.ClientCascade))
            .Select(key => key.ToString())
            .ShouldBeEmpty();
    }

    [Fact]
    public void Roots_have_a_version_that_saving_checks()
    {
        using var db = Context("SqlServer");
        OwnTypes(db).Where(type => type.ClrType.IsAssignableTo(typeof(Root)))
            .ShouldAllBe(type => type.FindProperty(nameof(Root.Version))!.IsConcurrencyToken);
    }

    [Fact]
    public void An_identity_is_a_long()
    {
        using var db = Context("SqlServer");
        OwnTypes(db).Where(type => type.ClrType.IsAssignableTo(typeof(Entity)))
            .ShouldAllBe(type => type.FindPrimaryKey()!.Properties.Count == 1 && type.FindPrimaryKey()!.Properties[0].ClrType == typeof(long));
    }

    [Fact]
    public void The_person_taking_part_is_no_Delegate() =>
        typeof(Entity).Assembly.GetTypes().ShouldNotContain(type => type.Name == "Delegate");

    private static PortalDbContext Context(string provider) => DesignTime.Context(options => _ = provider == "Sqlite"
        ? SqliteDatabase.Use(options, "Data Source=:memory:")
        : SqlServerDatabase.Use(options, "Server=nowhere;Database=WuzhenPortal", new SqlServerOptions()));
}
