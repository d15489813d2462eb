using Microsoft.Spark.Sql;
using Support;

namespace Spark.Parity.Tests.ML;

/// <summary>Training and evaluating come to the same numbers on both engines.</summary>
[Trait("Category", "Jvm")]
public class TrainingJobTests(SharedSpark shared)
{
    [Fact]
    public void The_workbook_finds_the_same_on_both_engines()
    {
        shared.Require();
        using var folder = TempFolder.Create();
        var table = RepositoryFiles.Path("notebooks", "data", "landsat.csv");

        IReadOnlyList<string> Run(SparkSession spark, string name)
        {
            SparkSession.SetActiveSession(spark);
            return TrainingJob.Run(spark, table, folder.File(name));
        }

        using var embedded = EmbeddedSessions.New();
        var expected = Run(embedded, "embedded");
        using var spark = shared.NewSession();
        var actual = Run(spark, "spark");

        Assert.Equal(expected, actual);

        // Each engine evaluates what the other saved.
        Assert.Equal(
            EvaluationJob.Run(embedded, table, folder.File("spark"), folder.File("by embedded")),
            EvaluationJob.Run(spark, table, folder.File("embedded"), folder.File("by spark")));
    }
}
