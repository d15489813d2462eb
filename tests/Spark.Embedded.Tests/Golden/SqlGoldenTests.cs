using Support;

namespace Spark.Embedded.Tests.Golden;

/// <summary>SQL cases: every answer equals Spark's or is refused.</summary>
public class SqlGoldenTests
{
    [Fact]
    public void No_answer_differs_from_that_of_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, "The reference results are not beside this clone.");
        using var session = new GoldenSession(Path.Combine(RepositoryFiles.Golden, "sql", "tables"));

        var verdicts = Directory.GetFiles(Path.Combine(RepositoryFiles.Golden, "sql"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(GoldenCase.Read)
            .Select(golden => GoldenVerdict.Of(
                golden, _ => session.With(golden, spark => GoldenAnswer.Of(spark.Sql(golden.Sql!)))))
            .ToList();

        GoldenReport.Check("sql", verdicts);
    }
}
