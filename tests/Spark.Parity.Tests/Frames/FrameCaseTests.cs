using Microsoft.Spark.Sql;

namespace Spark.Parity.Tests.Frames;

[Trait("Category", "Jvm")]
public class FrameCaseTests(SharedSpark spark)
{
    private static readonly FrameCase[] All =
    [
        .. LocalRowCases.All,
        .. LiteralCases.All,
        .. ShapeCases.All,
        .. SubqueryCases.All,
        .. PartitionCases.All,
        .. KeptCases.All,
        .. FileCases.All,
        .. FunctionCases.All,
    ];

    public static TheoryData<string> Names => [.. All.Select(frame => frame.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_embedded_engine_makes_the_expected_table(string name) =>
        Check("embedded", name, EmbeddedSessions.New);

    [Theory]
    [MemberData(nameof(Names))]
    public void Spark_makes_the_expected_table(string name)
    {
        spark.Require();
        Check("spark", name, spark.NewSession);
    }

    private static void Check(string engine, string name, Func<SparkSession> open)
    {
        var frame = All.Single(item => item.Name == name);
        using var session = open();
        if (frame.Gap is { } gap && gap.Engine == engine)
        {
            CheckGap(gap, frame, session);
            return;
        }

        Assert.Equal(frame.Expected, FrameTable.Of(frame.Make(session)));
    }

    /// <summary>A gap that has closed fails here, so that its note goes.</summary>
    private static void CheckGap(FrameGap gap, FrameCase frame, SparkSession session)
    {
        if (gap.Exception is { } type)
        {
            Assert.Throws(type, () => FrameTable.Of(frame.Make(session)));
        }
        else
        {
            Assert.NotEqual(frame.Expected, FrameTable.Of(frame.Make(session)));
        }
    }
}
