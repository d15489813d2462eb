using Support;

namespace Spark.Embedded.Tests.Golden;

public class SqlGoldenTests
{
    [Fact]
    public void No_answer_differs_from_that_of_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, "The reference results are not beside this clone.");
        using var session = new GoldenSession(RepositoryFiles.Golden);

        var verdicts = Directory.GetFiles(Path.Combine(RepositoryFiles.Golden, "sql"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(GoldenCase.Read)
            .Select(golden => GoldenVerdict.Of(golden, session.Ask))
            .ToList();

        GoldenReport.Write("sql", verdicts);
        Assert.InRange(GoldenReport.Count(verdicts, GoldenOutcome.Wrong), 0, 20);
    }
}
