using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using WuzhenPortal.Persistence;
using WuzhenPortal.Persistence.SqlServer;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>Runs what was captured on SQLite against a SQL Server that is not there, to learn what it would be sent.</summary>
internal sealed class Replay : IDisposable
{
    private static readonly MethodInfo Execute = typeof(IQueryProvider).GetMethod(nameof(IQueryProvider.Execute), 1, [typeof(Expression)])!;

    private readonly SilentServer server;

    private readonly PortalDbContext db;

    public Replay()
    {
        using var model = SqlServer(_ => { });
        server = new SilentServer(Samples.Columns(model.Model));
        db = SqlServer(options => options.AddInterceptors(server));
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    public IReadOnlyCollection<Statement> Sent => server.Sent;

    /// <summary>The tables as the model wants them.</summary>
    public string Schema => db.Database.GenerateCreateScript();

    public IModel Model => db.Model;

    public static PortalDbContext SqlServer(Action<DbContextOptionsBuilder> more) => DesignTime.Context(options =>
    {
        SqlServerDatabase.Use(options, "Server=nowhere;Database=WuzhenPortal", new SqlServerOptions { EnableRetryOnFailure = false });
        more(options);
    });

    /// <summary>Null when all that the query sends was sent; otherwise what stopped it.</summary>
    public string? Query(Expression captured)
    {
        var query = new ForSqlServer(db).Visit(captured);
        var element = query.Type.GetInterfaces().Append(query.Type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GenericTypeArguments[0];
        var execute = Execute.MakeGenericMethod(element is null ? query.Type : typeof(IEnumerable<>).MakeGenericType(element));
        Exception? failure = null;
        for (server.Attempt = 0; server.Attempt < 6; server.Attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                if (execute.Invoke(db.GetService<IAsyncQueryProvider>(), [query]) is IEnumerable rows and not string)
                {
                    foreach (var _ in rows)
                    {
                        // Asking for the rows is what sends the statements.
                    }
                }

                return null;
            }
            catch (Exception stopped)
            {
                failure = stopped is TargetInvocationException { InnerException: { } inner } ? inner : stopped;
            }
        }

        return $"{failure!.GetType().Name} {failure.Message} in {captured}";
    }

    /// <summary>Inserts, changes and deletes one record of a kind.</summary>
    public async Task SaveAsync(IEntityType type)
    {
        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            db.ChangeTracker.Clear();
            var entry = Fill(db.Entry(RuntimeHelpers.GetUninitializedObject(type.ClrType)), state);
            entry.State = state;
            foreach (var part in type.GetNavigations().Where(navigation => navigation is { ForeignKey.IsOwnership: true, IsCollection: false, IsOnDependent: false }))
            {
                entry.Reference(part.Name).CurrentValue = RuntimeHelpers.GetUninitializedObject(part.ClrType);
                Fill(entry.Reference(part.Name).TargetEntry!, state);
            }

            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await ((DbContext)db).SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => db.Dispose();

    private static EntityEntry Fill(EntityEntry entry, EntityState state)
    {
        foreach (var property in entry.Properties.Where(property => !(property.Metadata.IsPrimaryKey() && property.Metadata.ValueGenerated == ValueGenerated.OnAdd && state == EntityState.Added)))
        {
            property.CurrentValue = Samples.Of(property.Metadata.ClrType);
        }

        return entry;
    }

    /// <summary>The same question to the other database: its own tables, and values captured anew so that they become parameters.</summary>
    private sealed class ForSqlServer(PortalDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            QueryParameterExpression parameter => Captured(parameter),
            EntityQueryRootExpression root => new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name)!),
            _ => base.VisitExtension(node),
        };

        private static MemberExpression Captured(QueryParameterExpression parameter)
        {
            var box = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(parameter.Type))!;
            var value = box.GetType().GetField(nameof(StrongBox<>.Value))!;
            value.SetValue(box, Samples.Of(parameter.Type));
            return Expression.Field(Expression.Constant(box), value);
        }
    }
}
