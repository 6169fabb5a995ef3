using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>What SQL Server 2022 would say of a statement, as far as its own parser and model can say it without a server.</summary>
internal static class TSql
{
    /// <summary>Batches of a script, each parsed.</summary>
    public static TSqlScript Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.Select(error => $"{error.Line}:{error.Column} {error.Message}").ShouldBeEmpty($"No T-SQL 160: {sql}");
        return script;
    }

    /// <summary>Column behind each result of the last SELECT as <c>Table.Column</c>; empty text where it is computed.</summary>
    public static IReadOnlyList<string> SelectedColumns(string sql)
    {
        var last = Parse(sql).Batches.SelectMany(batch => batch.Statements).OfType<SelectStatement>().LastOrDefault();
        return last?.QueryExpression is not QuerySpecification query ? [] :
            [.. query.SelectElements.Select(element => element is SelectScalarExpression { Expression: ColumnReferenceExpression column } ? Origin(query, column) : "")];
    }

    /// <summary>Follows a column through the subqueries that pass it on.</summary>
    private static string Origin(QuerySpecification query, ColumnReferenceExpression column)
    {
        var parts = column.MultiPartIdentifier.Identifiers;
        return parts.Count < 2 ? "" : Tables(query.FromClause.TableReferences).OfType<TableReferenceWithAlias>().FirstOrDefault(table => table.Alias?.Value == parts[^2].Value) switch
        {
            NamedTableReference named => $"{named.SchemaObject.BaseIdentifier.Value}.{parts[^1].Value}",
            QueryDerivedTable { QueryExpression: QuerySpecification inner } => inner.SelectElements.OfType<SelectScalarExpression>()
                .Where(element => element.Expression is ColumnReferenceExpression passed && (element.ColumnName?.Value ?? passed.MultiPartIdentifier.Identifiers[^1].Value) == parts[^1].Value)
                .Select(element => Origin(inner, (ColumnReferenceExpression)element.Expression)).FirstOrDefault(""),
            _ => "",
        };
    }

    private static IEnumerable<TableReference> Tables(IEnumerable<TableReference> references) =>
        references.SelectMany(reference => reference is JoinTableReference join ? Tables([join.FirstTableReference, join.SecondTableReference]) : [reference]);

    /// <summary>The statements of a script that make tables and indexes, however deep they stand; a column added later stands in its table, as the model wants it.</summary>
    public static IReadOnlyList<string> Definitions(string script)
    {
        var found = new DefinitionVisitor();
        Parse(script).Accept(found);
        found.Others.ShouldBeEmpty("Teach Definitions to bring these changes into the model.");
        return [.. found.Definitions.Select(Written)];
    }

    /// <summary>All problems of definitions and procedures built into one model; a name that leads nowhere is one.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<string> definitions)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var problems = new List<string>();
        foreach (var definition in definitions)
        {
            try
            {
                model.AddObjects(definition);
            }
            catch (DacModelException refused)
            {
                problems.AddRange(refused.Messages.Select(message => $"{message}: {definition}"));
            }
        }

        problems.AddRange(model.Validate()
            .Where(message => message.MessageType == DacMessageType.Error || (message.Number is 71501 or 71502 or 71561 or 71562 && !message.Message.Contains("[sys]", StringComparison.OrdinalIgnoreCase)))
            .Select(message => message.ToString()));
        return problems;
    }

    private static string Written(TSqlStatement statement)
    {
        new Sql160ScriptGenerator().GenerateScript(statement, out var script);
        return script;
    }

    private sealed class DefinitionVisitor : TSqlFragmentVisitor
    {
        public List<TSqlStatement> Definitions { get; } = [];

        public List<string> Others { get; } = [];

        public override void Visit(TSqlStatement node)
        {
            switch (node)
            {
                case AlterTableAddTableElementStatement { Definition.ColumnDefinitions.Count: > 0 } added:
                    var table = Definitions.OfType<CreateTableStatement>().Single(table => table.SchemaObjectName.BaseIdentifier.Value == added.SchemaObjectName.BaseIdentifier.Value);
                    foreach (var column in added.Definition.ColumnDefinitions)
                    {
                        table.Definition.ColumnDefinitions.Add(column);
                    }

                    break;
                case CreateTableStatement { SchemaObjectName.BaseIdentifier.Value: not "__EFMigrationsHistory" } or CreateIndexStatement or AlterTableAddTableElementStatement:
                    Definitions.Add(node);
                    break;
                case AlterTableStatement or DropObjectsStatement or DropIndexStatement or AlterIndexStatement:
                    Others.Add(node.GetType().Name);
                    break;
            }
        }
    }
}
