using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;
using Spark.Engines;

namespace Spark.Gateway.Tests.ML;

/// <summary>Frames for tests of ML, in one partition, so that results do not depend on the number of cores.</summary>
internal static class Points
{
    /// <summary>Two numbers, a text, a label that follows from them, a weight and a fold.</summary>
    public static DataFrame Of(SparkSession spark, int count = 200) => spark.Sql(
        $"""
        SELECT x1, x2, CAST(i % 4 AS STRING) AS kind, w, CAST(i % 3 AS INT) AS fold,
               IF((x1 + x2 * x2 / 10 > 8) != (i % 11 = 0), 1.0D, 0.0D) AS label
        FROM (SELECT id AS i, CAST((id * 37) % 101 AS DOUBLE) / 10 AS x1, CAST((id * 53) % 97 AS DOUBLE) / 10 AS x2,
                     1.0D + id % 2 AS w
              FROM range(0, {count}, 1, 1))
        """);

    public static DataFrame Assembled(SparkSession spark, int count = 200) => new VectorAssembler()
        .SetInputCols("x1", "x2")
        .SetOutputCol("features")
        .Transform(Of(spark, count));

    public static double[] Read(DataFrame frame, string column, int component = 1) => frame.Session.Engine
        .MachineLearning.ReadNumbers([new NumberColumn(column, component)], frame.Plan, CancellationToken.None)[0];
}
