using System.Text.Json;
using Microsoft.Spark.Sql;

namespace Spark.Tests.Golden;

/// <summary>One session on an engine with the input tables of the reference cases as views.</summary>
internal sealed class GoldenSession : IDisposable
{
    public GoldenSession(GoldenEngine engine, string tables)
    {
        Session = engine.Open();
        Load(tables);
    }

    public SparkSession Session { get; }

    /// <summary>Runs something with a case's settings and statements around it.</summary>
    public T With<T>(GoldenCase golden, Func<SparkSession, T> run)
    {
        try
        {
            foreach (var (key, value) in golden.Settings)
            {
                Session.Conf().Set(key, value);
            }

            foreach (var statement in golden.Setup)
            {
                Session.Sql(statement);
            }

            return run(Session);
        }
        finally
        {
            foreach (var (key, _) in golden.Settings)
            {
                Session.Conf().Unset(key);
            }

            Session.Conf().Set("spark.sql.session.timeZone", "UTC");
            foreach (var statement in golden.Cleanup)
            {
                Session.Sql(statement);
            }
        }
    }

    public void Dispose() => Session.Dispose();

    private void Load(string folder)
    {
        foreach (var statement in File.ReadAllText(Path.Combine(folder, "tables.sql")).Split(";\n"))
        {
            if (!string.IsNullOrWhiteSpace(statement))
            {
                Session.Sql(statement);
            }
        }

        using var schemas = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "schemas.json")));
        foreach (var table in schemas.RootElement.EnumerateObject())
        {
            Session.Read().Option("header", true).Schema(table.Value.GetString()!)
                .Csv(Path.Combine(folder, $"{table.Name}.csv"))
                .CreateOrReplaceTempView(table.Name);
        }
    }
}
