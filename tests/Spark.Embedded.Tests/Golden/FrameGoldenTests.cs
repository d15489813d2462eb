using Microsoft.Spark.Sql;
using Spark.Tests.Golden;
using Support;

namespace Spark.Embedded.Tests.Golden;

/// <summary>DataFrame cases: every answer equals Spark's or is refused.</summary>
public class FrameGoldenTests
{
    [Fact]
    public void No_answer_differs_from_that_of_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, "The reference results are not beside this clone.");
        using var session = new GoldenSession(Path.Combine(RepositoryFiles.Golden, "sql", "tables"));

        var verdicts = GoldenCase.Read(Path.Combine(RepositoryFiles.Golden, "dataframe", "dataframe.jsonl"))
            .Select(golden => GoldenVerdict.Of(golden, _ => session.With(golden, spark => Answer(spark, golden))))
            .ToList();

        GoldenReport.Check("dataframe", verdicts);
    }

    private static GoldenAnswer Answer(SparkSession spark, GoldenCase golden) =>
        FrameCalls.Run(spark, golden.Json.GetProperty("call")) is var result && result is DataFrame frame
            ? GoldenAnswer.Of(frame)
            : GoldenAnswer.OfValue(result);
}
