using System.Text.Json.Nodes;
using Microsoft.Spark.Sql;
using Spark.Parsing;
using Spark.Plans;
using Spark.Sessions;

namespace Spark.Tests.Golden;

/// <summary>The input tables of the reference cases, as views of a session without an engine.</summary>
internal static class GoldenTables
{
    public static SparkSession Load(string golden)
    {
        var session = new SparkSession(new SessionState(new Dictionary<string, string>
        {
            ["spark.sql.session.timeZone"] = "UTC",
            ["spark.sql.shuffle.partitions"] = "1",
        }));
        var folder = Path.Combine(golden, "sql", "tables");
        foreach (var statement in File.ReadAllText(Path.Combine(folder, "tables.sql")).Split(";\n"))
        {
            if (!string.IsNullOrWhiteSpace(statement))
            {
                session.Sql(statement);
            }
        }

        var schemas = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "schemas.json")))!.AsObject();
        foreach (var (name, ddl) in schemas)
        {
            var schema = SqlParser.ParseSchema((string)ddl!);
            var source = new FileSource(
                "csv", [Path.Combine(folder, $"{name}.csv")], new Dictionary<string, string> { ["header"] = "true" },
                schema);
            session.Frame(DataFrameReader.Relation(source, schema)).CreateOrReplaceTempView(name);
        }

        return session;
    }
}
