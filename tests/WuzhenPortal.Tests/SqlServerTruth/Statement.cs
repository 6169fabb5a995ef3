using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>A statement as SQL Server would get it, and the declarations of its parameters.</summary>
/// <param name="Parameters">Such as <c>@id bigint, @name nvarchar(200)</c>.</param>
internal sealed record Statement(string Sql, string Parameters)
{
    public static Statement Of(DbCommand command) => new(command.CommandText, string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(Declaration)));

    /// <summary>Names the statement so that it stands in a model beside the tables.</summary>
    public string AsProcedure(int number) => $"CREATE PROCEDURE [dbo].[q{number.ToString(CultureInfo.InvariantCulture)}] {Parameters} AS BEGIN\n{Sql}\nEND";

    private static string Declaration(SqlParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : "@" + parameter.ParameterName;
        var type = parameter.SqlDbType switch
        {
            SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary => $"{parameter.SqlDbType}({(parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(CultureInfo.InvariantCulture) : "max")})",
            SqlDbType.Decimal => "decimal(38, 10)",
            _ => parameter.SqlDbType.ToString(),
        };
        return $"{name} {type.ToLowerInvariant()}{(parameter.Direction == ParameterDirection.Output ? " OUTPUT" : "")}";
    }
}
