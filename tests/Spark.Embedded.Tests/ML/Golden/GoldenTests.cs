using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.ML.Golden;

public class GoldenTests
{
    private static readonly string[] StageFamilies =
    [
        "DecisionTreeClassifier",
        "DecisionTreeRegressor",
        "RandomForestClassifier",
        "RandomForestRegressor",
        "GBTClassifier",
        "GBTRegressor",
        "Pipeline",
        "Feature",
        "LogisticRegression",
    ];

    [Fact]
    public void Every_case_equals_spark_or_is_refused_with_a_reason()
    {
        Assert.SkipWhen(
            RepositoryFiles.Golden is null,
            "The reference results (shared/golden or GOLDEN_DIR) are not here."
        );
        var outcomes = RunAll(Path.Combine(RepositoryFiles.Golden!, "ml"));
        GoldenReport.Write(outcomes);

        Assert.DoesNotContain(outcomes, outcome => outcome.Kind == GoldenKind.Wrong);
    }

    [Fact]
    public void Cases_that_every_clone_has_equal_spark()
    {
        var outcomes = RunAll(RepositoryFiles.Path("tests", "Spark.Embedded.Tests", "ML", "Golden", "Cases"));

        Assert.Equal(6, outcomes.Length);
        Assert.All(outcomes, outcome => Assert.True(outcome.Kind == GoldenKind.Equal, outcome.ToString()));
    }

    private static GoldenOutcome[] RunAll(string root)
    {
        var spark = MLSessions.New();
        return StageFamilies
            .SelectMany(family => Cases(root, family).Select(folder => new GoldenStageCase(folder).Run(spark)))
            .Concat(Cases(root, "Evaluator").Select(folder => new GoldenEvaluatorCase(folder).Run(spark)))
            .Concat(Cases(root, "Tuning").Select(folder => new GoldenTuningCase(folder).Run(spark)))
            .Concat(Cases(root, "Sampling").SelectMany(folder => new GoldenSamplingCase(folder).Run(spark)))
            .Concat(Cases(root, "MainJob").Select(folder => new GoldenMainJob(folder).Run(spark)))
            .ToArray();
    }

    private static IEnumerable<string> Cases(string root, string family) =>
        Directory.Exists(Path.Combine(root, family))
            ? Directory.GetDirectories(Path.Combine(root, family)).Order(StringComparer.Ordinal)
            : [];
}
