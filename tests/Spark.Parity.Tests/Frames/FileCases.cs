using Microsoft.Spark.Sql;
using Support;

namespace Spark.Parity.Tests.Frames;

/// <summary>Files that one frame writes and another reads.</summary>
internal static class FileCases
{
    private const string Rows =
        "SELECT * FROM VALUES (1, 'a', 1.5D, DATE'2024-02-29'), (2, NULL, NULL, NULL), "
        + "(3, 'c\"d', -0.0D, DATE'1999-12-31') AS t(id, name, x, day)";

    public static FrameCase[] All { get; } =
    [
        new(
            "Parquet comes back as it was",
            spark => Written(spark, "parquet", reader => reader),
            """
            id int | name string | x double | day date
            1 | "a" | 1.5 | date:2024-02-29
            2 | null | null | null
            3 | "c"d" | -0.0 | date:1999-12-31
            """),
        new(
            "CSV comes back by its schema",
            spark => Written(spark, "csv", reader => reader.Schema("id INT, name STRING, x DOUBLE, day DATE")),
            """
            id int | name string | x double | day date
            1 | "a" | 1.5 | date:2024-02-29
            2 | null | null | null
            3 | "c"d" | -0.0 | date:1999-12-31
            """),
        new(
            "JSON comes back with its types found",
            spark => Written(spark, "json", reader => reader),
            """
            day string | id bigint | name string | x double
            "2024-02-29" | 1 | "a" | 1.5
            null | 2 | null | null
            "1999-12-31" | 3 | "c"d" | -0.0
            """),
        new(
            "folders become columns",
            spark =>
            {
                using var folder = TempFolder.Create("parity");
                spark.Sql(Rows).Write().PartitionBy("id").Parquet(folder.File("out"));
                return Local(spark, spark.Read().Parquet(folder.File("out")).SelectExpr("id", "name").OrderBy("id"));
            },
            """
            id int | name string
            1 | "a"
            2 | null
            3 | "c"d"
            """),
    ];

    private static DataFrame Written(
        SparkSession spark, string format, Func<DataFrameReader, DataFrameReader> configure)
    {
        using var folder = TempFolder.Create("parity");
        spark.Sql(Rows).Write().Format(format).Save(folder.File("out"));
        return Local(spark, configure(spark.Read()).Format(format).Load(folder.File("out")).OrderBy("id"));
    }

    /// <summary>The rows apart from their files, which go with the case.</summary>
    private static DataFrame Local(SparkSession spark, DataFrame frame) =>
        spark.CreateDataFrame(frame.Collect().ToList(), frame.Schema());
}
