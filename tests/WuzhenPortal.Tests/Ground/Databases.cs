namespace WuzhenPortal.Tests.Ground;

/// <summary>The databases of a store test, one row each: a database that is not configured is a visible skip.</summary>
public static class Databases
{
    /// <summary>Environment variable with the connection string of a real server whose login may make and drop databases.</summary>
    public const string Variable = "ConnectionStrings__SqlServer";

    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;

    public static TheoryData<string> All
    {
        get
        {
            var rows = new TheoryData<string> { "Sqlite" };
            rows.Add(new TheoryDataRow<string>("SqlServer") { Skip = SqlServer is null ? $"{Variable} is not set." : null });
            return rows;
        }
    }
}
