using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Tests.ML;

/// <summary>Small frames for tests, and their columns read back.</summary>
internal static class Rows
{
    /// <summary>A frame of columns, each given by its name and values of one type; null is NULL.</summary>
    public static DataFrame Of(SparkSession spark, params (string Name, Array Values)[] columns)
    {
        var attributes = columns
            .Select(column => new AttributeReference(column.Name, TypeOf(column.Values), true, AttributeIds.Next()))
            .ToArray();
        var rows = Enumerable
            .Range(0, columns[0].Values.Length)
            .Select(row => columns.Select(column => ToInternal(column.Values.GetValue(row))).ToArray())
            .ToArray();
        return spark.Frame(new LocalRelation(attributes, rows));
    }

    public static ColumnVector Read(DataFrame frame, string name) =>
        new RowReader(frame.Session.Engine.Execute)
            .Read(frame.Plan, [frame.Plan.Output.First(column => column.Name == name)], CancellationToken.None)
            .Columns[0];

    public static double[] Doubles(DataFrame frame, string name) => Columns.ToDoubles(Read(frame, name), out _);

    public static string[] Texts(DataFrame frame, string name)
    {
        var column = Read(frame, name);
        return Enumerable
            .Range(0, column.Count)
            .Select(row => column is VectorColumn vectors ? $"{vectors[row]}" : $"{column.GetValue(row)}")
            .ToArray();
    }

    /// <summary>
    /// Two numeric features, a label that follows from them with some noise, and a weight; the same rows every time.
    /// </summary>
    public static DataFrame Points(SparkSession spark, int count = 300, int seed = 1)
    {
        var random = new Random(seed);
        var x1 = Enumerable.Range(0, count).Select(_ => Math.Round(random.NextDouble() * 10, 2)).ToArray();
        var x2 = Enumerable.Range(0, count).Select(_ => Math.Round(random.NextDouble() * 10, 2)).ToArray();
        var label = x1.Zip(x2, (a, b) => a + (b * b / 10) > 8 != random.NextDouble() < 0.1 ? 1.0 : 0.0).ToArray();
        return Of(spark, ("x1", x1), ("x2", x2), ("label", label), ("w", label.Select(value => 1 + value).ToArray()));
    }

    private static object? ToInternal(object? value) => value is Vector vector ? VectorUDT.ToInternal(vector) : value;

    private static DataType TypeOf(Array values) =>
        values switch
        {
            double[] or double?[] => new DoubleType(),
            int[] or int?[] => new IntegerType(),
            long[] or long?[] => new LongType(),
            bool[] or bool?[] => new BooleanType(),
            Vector?[] => new VectorUDT(),
            _ => new StringType(),
        };
}
