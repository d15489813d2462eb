using System.Text.Json;
using Microsoft.Spark.Sql;
using Spark.Frames;
using Spark.Types;

namespace Spark.Tests.Golden;

/// <summary>Runs the steps of a DataFrame case; gives a frame, or a value where the last step gives one.</summary>
internal static class FrameCalls
{
    public static object? Run(SparkSession session, JsonElement steps)
    {
        object? state = null;
        foreach (var step in steps.EnumerateArray())
        {
            state = Step(session, state, step);
        }

        return state;
    }

    private static object? Step(SparkSession session, object? state, JsonElement step)
    {
        if (step.TryGetProperty("table", out var table))
        {
            return session.Table(table.GetString()!);
        }

        if (step.TryGetProperty("sql", out var sql))
        {
            return session.Sql(sql.GetString()!);
        }

        if (step.TryGetProperty("range", out var range))
        {
            var n = range.EnumerateArray().Select(item => item.GetInt64()).ToArray();
            return n.Length == 1 ? session.Range(n[0])
                : session.Range(n[0], n[1], n.Length > 2 ? n[2] : 1, n.Length > 3 ? (int)n[3] : 1);
        }

        var name = step.GetProperty("op").GetString()!;
        return state is RelationalGroupedDataset groups
            ? OfGroups(groups, name, step)
            : name.Contains('.')
                ? OfPart((DataFrame)state!, name, step)
                : OfFrame(session, (DataFrame)state!, name, step);
    }

    private static object? OfGroups(RelationalGroupedDataset groups, string name, JsonElement step) => name switch
    {
        "agg" => Aggregated(step, groups.Agg),
        "count" => groups.Count(),
        "sum" => groups.Sum(Names(step, "cols")),
        "avg" => groups.Avg(Names(step, "cols")),
        "mean" => groups.Mean(Names(step, "cols")),
        "min" => groups.Min(Names(step, "cols")),
        "max" => groups.Max(Names(step, "cols")),
        "pivot" => step.TryGetProperty("values", out var values)
            ? groups.Pivot(Text(step, "col"), values.EnumerateArray().Select(v => FrameColumns.Value(v)!))
            : groups.Pivot(Text(step, "col")),
        _ => throw new NotSupportedException($"'{name}' is not a step of a grouped frame."),
    };

    private static object? OfPart(DataFrame frame, string name, JsonElement step) => name switch
    {
        "na.drop" => FrameNulls.Drop(frame, step),
        "na.fill" => FrameNulls.Fill(frame, step),
        "na.replace" => FrameNulls.Replace(frame, step),
        "stat.approxQuantile" => frame.Stat().ApproxQuantile(
            Names(step, "cols"),
            step.GetProperty("probabilities").EnumerateArray().Select(p => p.GetDouble()),
            step.GetProperty("error").GetDouble()),
        "stat.crosstab" => frame.Stat().CrossTab(Text(step, "a"), Text(step, "b")),
        "stat.corr" => frame.Stat().Corr(Text(step, "a"), Text(step, "b")),
        "stat.sampleBy" => frame.Stat().SampleBy(
            Text(step, "col"),
            step.GetProperty("fractions").EnumerateArray()
                .ToDictionary(p => FrameColumns.Value(p[0])!, p => p[1].GetDouble()),
            step.GetProperty("seed").GetInt64()),
        _ => throw new NotSupportedException($"'{name}' is not a step of a frame."),
    };

    private static object? OfFrame(SparkSession session, DataFrame frame, string name, JsonElement step) => name switch
    {
        "select" => frame.Select(FrameColumns.All(step.GetProperty("cols"))),
        "selectExpr" => frame.SelectExpr(Names(step, "exprs")),
        "filter" => Filtered(frame, step.GetProperty("cond")),
        "limit" => frame.Limit(step.GetProperty("n").GetInt32()),
        "sort" => frame.Sort(FrameColumns.All(step.GetProperty("cols"))),
        "groupBy" => frame.GroupBy(FrameColumns.All(step.GetProperty("cols"))),
        "rollup" => frame.Rollup(FrameColumns.All(step.GetProperty("cols"))),
        "cube" => frame.Cube(FrameColumns.All(step.GetProperty("cols"))),
        "agg" => Aggregated(step, frame.Agg),
        "join" => Joined(session, frame, step),
        "unionByName" => frame.UnionByName(Right(session, step)),
        "intersect" => frame.Intersect(Right(session, step)),
        "exceptAll" => frame.ExceptAll(Right(session, step)),
        "subtract" => frame.Except(Right(session, step)),
        "toDF" => frame.ToDF(Names(step, "names")),
        "drop" => frame.Drop(Names(step, "cols")),
        "dropDuplicates" => Names(step, "cols").Length > 0
            ? frame.DropDuplicates(Names(step, "cols")[0], Names(step, "cols")[1..])
            : frame.DropDuplicates(),
        "withColumnRenamed" => frame.WithColumnRenamed(Text(step, "from"), Text(step, "to")),
        "describe" => frame.Describe(Names(step, "cols")),
        "summary" => frame.Summary(Names(step, "stats")),
        "sample" => frame.Sample(step.GetProperty("fraction").GetDouble(), seed: step.GetProperty("seed").GetInt64()),
        "randomSplit" => frame.RandomSplit(
            step.GetProperty("weights").EnumerateArray().Select(w => w.GetDouble()).ToArray(),
            step.GetProperty("seed").GetInt64())[step.GetProperty("index").GetInt32()],
        "hint" => frame.Hint(Text(step, "name")),
        _ => Value(frame, name, step),
    };

    private static object? Value(DataFrame frame, string name, JsonElement step) => name switch
    {
        "show" =>
            frame.ShowText(Number(step, "n", 20), Number(step, "truncate", 20), step.TryGetProperty("vertical", out _)),
        "printSchema" => SchemaTreeText.Of(frame.Schema(), Number(step, "level", int.MaxValue)),
        "count" => frame.Count(),
        "isEmpty" => frame.IsEmpty(),
        "columns" => frame.Columns(),
        "dtypes" => frame.Plan.Output.Select(c => (string[])[c.Name, c.Type.CatalogString]).ToArray(),
        "schemaJson" => frame.Schema().Json,
        "toDDL" => SqlTypeNames.ToDdl(frame.Schema()),
        "toJSON" => frame.ToJSON().Collect().Select(row => row.GetAs<string>(0)).ToArray(),
        "columnText" => FrameColumns.All(step.GetProperty("cols")).Select(c => c.ToString()).ToArray(),
        _ => throw new NotSupportedException($"'{name}' is not a step of a frame."),
    };

    private static DataFrame Aggregated(JsonElement step, Func<Column, Column[], DataFrame> aggregate)
    {
        var columns = FrameColumns.All(step.GetProperty("exprs"));
        return columns.Length == 0
            ? throw new NotSupportedException("An aggregate is missing.")
            : aggregate(columns[0], columns[1..]);
    }

    private static DataFrame Filtered(DataFrame frame, JsonElement condition) =>
        condition.ValueKind == JsonValueKind.String
            ? frame.Filter(condition.GetString()!)
            : frame.Filter(FrameColumns.Of(condition));

    private static DataFrame Joined(SparkSession session, DataFrame frame, JsonElement step)
    {
        var right = Right(session, step);
        var kind = step.TryGetProperty("how", out var how) ? how.GetString()! : "inner";
        if (!step.TryGetProperty("on", out var on))
        {
            return frame.CrossJoin(right);
        }

        return on.ValueKind == JsonValueKind.Array
            ? frame.Join(right, on.EnumerateArray().Select(item => item.GetString()!), kind)
            : frame.Join(right, FrameColumns.Of(on), kind);
    }

    private static DataFrame Right(SparkSession session, JsonElement step) =>
        (DataFrame)Run(session, step.GetProperty("right"))!;

    internal static string[] Names(JsonElement step, string property) =>
        step.TryGetProperty(property, out var list)
            ? list.EnumerateArray().Select(item => item.GetString()!).ToArray()
            : [];

    private static string Text(JsonElement step, string property) => step.GetProperty(property).GetString()!;

    private static int Number(JsonElement step, string property, int otherwise) =>
        step.TryGetProperty(property, out var value) ? value.GetInt32() : otherwise;
}
