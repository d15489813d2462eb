using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Parity.Tests.Frames;

/// <summary>What depends on partitions and on draws.</summary>
internal static class PartitionCases
{
    private const string OnePartition = "This engine has one partition.";

    public static FrameCase[] All { get; } =
    [
        new(
            "draws with a seed",
            spark => spark.Range(0, 4, 1, 1).Select(Col("id"), Rand(7).As("u"), Randn(7).As("z")),
            """
            id bigint | u double | z double
            0 | 0.28188121484885875 | -1.773755556110447
            1 | 0.45998819035056326 | -0.32537852999017897
            2 | 0.7690971666031955 | 1.1637571325924414
            3 | 0.6631414615273216 | 0.7055334021927279
            """),
        new(
            "a sample with a seed",
            spark => spark.Range(0, 40, 1, 1).Sample(0.2, false, 11),
            """
            id bigint
            0
            1
            8
            10
            15
            19
            24
            25
            26
            30
            """),
        new(
            "a sample with replacement",
            spark => spark.Range(0, 12, 1, 1).Sample(0.5, true, 3),
            """
            id bigint
            5
            6
            10
            """),
        new(
            "the second part of a random split",
            spark => spark.Range(0, 30, 1, 1).OrderBy(Desc("id")).RandomSplit([0.7, 0.3], 5)[1],
            """
            id bigint
            2
            7
            13
            17
            26
            27
            """),
        new(
            "row ids within one partition",
            spark => spark.Range(5, 8, 1, 1).Select(Col("id"), MonotonicallyIncreasingId().As("row")),
            """
            id bigint | row bigint
            5 | 0
            6 | 1
            7 | 2
            """),
        new(
            "row ids over several partitions",
            spark => spark.Range(0, 4, 1, 2).Select(Col("id"), MonotonicallyIncreasingId().As("row")),
            """
            id bigint | row bigint
            0 | 0
            1 | 1
            2 | 8589934592
            3 | 8589934593
            """)
        {
            Gap = new FrameGap("embedded", GapKind.Never, typeof(UnsupportedByEngineException), OnePartition),
        },
    ];
}
