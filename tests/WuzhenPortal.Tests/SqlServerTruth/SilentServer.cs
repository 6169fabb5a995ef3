using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>Stands between the context and a SQL Server that is not there: nothing is opened, what would be sent is kept, and each question gets one row.</summary>
internal sealed class SilentServer(ILookup<string, string> columns) : DbCommandInterceptor, IDbConnectionInterceptor
{
    /// <summary>Each statement once, with the columns that it selects: reading them takes longer than sending.</summary>
    private readonly Dictionary<Statement, IReadOnlyList<string>> sent = [];

    public IReadOnlyCollection<Statement> Sent => sent.Keys;

    /// <summary>Which of several possible texts the rows carry.</summary>
    public int Attempt { get; set; }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        InterceptionResult<DbDataReader>.SuppressWithResult(Row(Note(command)));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(NonQueryExecuting(command, eventData, result));

    private Statement Note(DbCommand command)
    {
        var statement = Statement.Of(command);
        if (!sent.ContainsKey(statement))
        {
            sent[statement] = TSql.SelectedColumns(statement.Sql);
        }

        return statement;
    }

    private OneRow Row(Statement statement)
    {
        var selected = sent[statement];
        return new(ordinal =>
        {
            var texts = ordinal < selected.Count ? columns[selected[ordinal]].ToList() : [];
            return texts.Count == 0 ? "x" : texts[Attempt % texts.Count];
        });
    }
}
