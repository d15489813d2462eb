using Microsoft.Spark.Sql;
using Spark.Sessions;
using Spark.Tests.Golden;
using Support;

namespace Spark.Embedded.Tests.Golden;

/// <summary>Every answer equals that of stock Spark or is refused.</summary>
public class GoldenTests
{
    private const string Missing = "The reference results are not beside this clone.";

    private static readonly Lazy<DuckDbEngine> Footers = new(() => new DuckDbEngine(GoldenEngine.Settings("embedded")));

    private static readonly GoldenEngine Engine = new(
        RepositoryFiles.Path("tests", "Spark.Embedded.Tests", "Golden"),
        Open,
        path => ParquetSchemaText.Of(Footers.Value, path));

    [Fact]
    public void No_answer_to_SQL_differs_from_that_of_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, Missing);
        GoldenReport.Check(Engine, "sql", GoldenFamilies.Sql(Engine, RepositoryFiles.Golden));
    }

    [Fact]
    public void No_answer_of_a_frame_differs_from_that_of_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, Missing);
        GoldenReport.Check(Engine, "dataframe", GoldenFamilies.Frames(Engine, RepositoryFiles.Golden));
    }

    [Fact]
    public void No_file_is_read_or_written_otherwise_than_by_stock_Spark()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, Missing);
        GoldenReport.Check(Engine, "files", GoldenFamilies.Files(Engine, RepositoryFiles.Golden));
    }

    [Fact]
    public void Cases_of_every_group_that_come_with_the_repository_are_equal()
    {
        GoldenVerdict[] verdicts =
        [
            .. GoldenFamilies.Sql(Engine, GoldenFamilies.Committed),
            .. GoldenFamilies.Frames(Engine, GoldenFamilies.Committed),
            .. GoldenFamilies.Files(Engine, GoldenFamilies.Committed),
        ];

        Assert.InRange(verdicts.Length, 150, int.MaxValue);
        Assert.Empty(verdicts
            .Where(verdict => verdict.Outcome != GoldenOutcome.Equal)
            .Select(verdict => $"{verdict.Case.Id} {verdict.Outcome} {verdict.Detail}"));
    }

    private static SparkSession Open()
    {
        EmbeddedEngine.Register();
        return new SparkSession(new SessionState(GoldenEngine.Settings("embedded")));
    }
}
