using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using NbToScript.Runtime;

/// <summary>C# functions inside the training script, before it splits its rows; results lie beside its model.</summary>
internal sealed partial class Script
{
    private const int Rows = 1000;

    private static readonly StructType Sums = new(
        [new StructField("sum", new LongType(), false), new StructField("process", new IntegerType(), false)]);

    partial void OnStep(string title)
    {
        if (title != "Split and weigh")
        {
            return;
        }

        Directory.CreateDirectory(outModelDir);
        if (Path.GetFileName(outModelDir).EndsWith("failing", StringComparison.Ordinal))
        {
            Fail();
        }

        File.WriteAllLines(
            Path.Combine(outModelDir, "functions.txt"), [.. Values(), .. Partitions(), .. Words(), .. Workers()]);
    }

    private IEnumerable<string> Values()
    {
        var offset = 5L;

        // More than a megabyte goes by broadcast.
        var table = Enumerable.Range(0, 400_000).Select(i => i * 3).ToArray();
        var shifted = Functions.Udf<long, long>(id => id + offset);
        var found = Functions.Udf<long, int>(id => table[id * 400]);
        spark.Udf().Register<long?, string>("parity", id => id is null ? "none" : id % 2 == 0 ? "even" : "odd");
        var ids = spark.Range(0, Rows, 1, 4).WithColumn("p", Functions.Expr("parity(nullif(id, 7))"));
        var rows = ids
            .GroupBy("p")
            .Agg(
                Functions.Sum(shifted(Functions.Col("id"))).As("shifted"),
                Functions.Sum(found(Functions.Col("id"))).As("found"))
            .OrderBy("p");
        return rows.Collect().Select(row => $"values {row}").ToArray();
    }

    private IEnumerable<string> Partitions() => spark
        .Range(0, Rows, 1, 4)
        .MapPartitions(
            rows => [new GenericRow([rows.Sum(row => row.GetAs<long>(0)), Environment.ProcessId])], Sums)
        .Collect()
        .Select(row => $"partition {row.Get(0)}")
        .ToArray();

    private IEnumerable<string> Words() => spark.SparkContext
        .Parallelize(new[] { "b a", "c", "a b a" }, 3)
        .FlatMap(line => line.Split(' '))
        .Map(word => (Key: word, Value: 1))
        .ReduceByKey((left, right) => left + right)
        .SortByKey()
        .Collect()
        .Select(pair => $"word {pair.Key} {pair.Value}")
        .ToArray();

    /// <summary>Each process that worked once, and whether one of them is the driver.</summary>
    private IEnumerable<string> Workers()
    {
        var driver = Environment.ProcessId;
        var workers = spark.SparkContext.Parallelize(Enumerable.Range(0, 4), 4)
            .Map(_ => $"{Environment.ProcessPath} {(Environment.ProcessId == driver ? "driver" : "executor")}");
        return workers.Collect().Distinct().Order(StringComparer.Ordinal).Select(worker => $"worker {worker}");
    }

    /// <summary>A worker that dies, as the log tells; then a function that throws, which ends the script.</summary>
    private void Fail()
    {
        try
        {
            spark.SparkContext.Parallelize([1], 1).Map(Die).Collect();
        }
        catch (EngineException crash)
        {
            NbRuntime.Log(NbLevel.Warning, $"crash: {crash.Message}");
        }

        spark.Udf().Register<long, long>("inverse", Inverse);
        spark.Range(10).SelectExpr("inverse(id)").Collect();
    }

    private static int Die(int item)
    {
        Environment.FailFast($"Item '{item}' ends this process.");
        return item;
    }

    private static long Inverse(long id) => 100 / (id - 3);
}
