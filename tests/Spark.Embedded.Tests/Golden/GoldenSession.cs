using System.Text.Json;
using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Tests.Golden;

/// <summary>One engine with the golden tables, asked statement by statement.</summary>
internal sealed class GoldenSession : IDisposable
{
    private readonly DuckDbEngine _engine = new(new Dictionary<string, string>());
    private readonly SessionCatalog _catalog;
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    public GoldenSession(string folder)
    {
        _catalog = new SessionCatalog(() => _zone, () => 0);
        var tables = Path.Combine(folder, "sql", "tables");
        using var schemas = JsonDocument.Parse(File.ReadAllText(Path.Combine(tables, "schemas.json")));
        foreach (var table in schemas.RootElement.EnumerateObject())
        {
            var schema = SqlParser.ParseSchema(table.Value.GetString()!);
            var lines = File.ReadAllText(Path.Combine(tables, table.Name + ".csv"))
                .Split('\n')
                .Skip(1)
                .Where(l => l.Length > 0);
            var columns = schema
                .Fields.Select(f => new Spark.Expressions.AttributeReference(
                    f.Name,
                    f.DataType,
                    true,
                    AttributeIds.Next()
                ))
                .ToArray();
            var casts = schema
                .Fields.Select(f =>
                    Spark.Embedded.Functions.Casts.ValueCasts.Of(
                        KnownTypes.String,
                        f.DataType,
                        Spark.Types.ZoneRules.Utc
                    )
                )
                .ToArray();
            var rows = lines
                .Select(l => Split(l).Select((c, i) => c.Length == 0 ? null : casts[i](c)).ToArray())
                .ToArray();
            _catalog.Create([table.Name], new LocalRelation(columns, rows), true, false);
        }

        foreach (var statement in File.ReadAllText(Path.Combine(folder, "sql", "tables", "tables.sql")).Split(";\n"))
        {
            if (statement.Trim().Length > 0)
            {
                Ask(statement);
            }
        }
    }

    public GoldenAnswer Ask(GoldenCase golden)
    {
        foreach (var (key, value) in golden.Settings)
        {
            Set(key, value);
        }

        try
        {
            return Ask(golden.Sql!);
        }
        finally
        {
            foreach (var (key, _) in golden.Settings)
            {
                Set(key, null);
            }
        }
    }

    public void Dispose() => _engine.Dispose();

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var text = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '\\' && i + 1 < line.Length && line[i + 1] is '"' or '\\')
            {
                text.Append(line[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(text.ToString());
                text.Clear();
            }
            else
            {
                text.Append(c);
            }
        }

        cells.Add(text.ToString());
        return cells;
    }

    private void Set(string key, string? value)
    {
        if (key == "spark.sql.session.timeZone")
        {
            _zone = CivilTime.FindZone(value ?? "UTC")!;
        }
        else if (value is not null)
        {
            throw new UnsupportedByEngineException("embedded", key, "x");
        }

        _engine.SetConf(key, value ?? "UTC");
    }

    public string Explain(string sql)
    {
        SessionZone.Enter(_zone);
        return _engine.Explain(
            new Analyzer(_catalog).Query(((QueryStatement)SqlParser.ParseStatement(sql, _zone)).Query),
            false
        );
    }

    public GoldenAnswer Ask(string sql)
    {
        SessionZone.Enter(_zone);
        switch (SqlParser.ParseStatement(sql, _zone))
        {
            case QueryStatement query:
                var plan = new Analyzer(_catalog).Query(query.Query);
                return new GoldenAnswer(plan.Schema, Rows(plan));
            case CreateViewStatement view:
                _catalog.Create(view.Name, new Analyzer(_catalog).Query(view.Query), view.IsReplace, view.IsGlobal);
                return new GoldenAnswer(new([]), []);
            default:
                throw new UnsupportedByEngineException("embedded", "statement", "x");
        }
    }

    private List<object?[]> Rows(LogicalPlan plan) =>
        _engine
            .Execute(plan, CancellationToken.None)
            .SelectMany(batch =>
                Enumerable.Range(0, batch.RowCount).Select(row => batch.Columns.Select(c => c.GetValue(row)).ToArray())
            )
            .ToList();
}
