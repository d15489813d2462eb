using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Parity.Tests.Frames;

/// <summary>Frames that are kept and views.</summary>
internal static class KeptCases
{
    public static FrameCase[] All { get; } =
    [
        new(
            "a kept frame is not drawn again",
            spark =>
            {
                var drawn = spark.Range(0, 3, 1, 1).Select(Col("id"), Expr("uuid()").As("u")).Cache();
                var first = drawn.Collect().Select(row => row.GetAs<string>("u")).ToArray();
                return drawn.Filter(Col("u").IsIn(first)).Select("id");
            },
            """
            id bigint
            0
            1
            2
            """),
        new(
            "a kept frame beside itself",
            spark =>
            {
                var kept = spark.Range(0, 3, 1, 1)
                    .Select(Col("id"), Expr("uuid()").As("u"))
                    .Persist(Microsoft.Spark.StorageLevel.MEMORY_ONLY);
                return kept.As("a").Join(kept.As("b"), Col("a.u") == Col("b.u")).SelectExpr("a.id").OrderBy("id");
            },
            """
            id bigint
            0
            1
            2
            """),
        new(
            "a frame that is no longer kept",
            spark =>
            {
                var kept = spark.Range(3).Cache();
                kept.Count();
                return kept.Unpersist();
            },
            """
            id bigint
            0
            1
            2
            """),
        new(
            "a view over a view",
            spark =>
            {
                spark.Range(5).CreateOrReplaceTempView("numbers");
                spark.Sql("SELECT id, id * id AS square FROM numbers").CreateOrReplaceTempView("squares");
                return spark.Sql("SELECT s.square FROM squares s JOIN numbers n ON s.square = n.id ORDER BY 1");
            },
            """
            square bigint
            0
            1
            4
            """),
    ];
}
