using Microsoft.Spark.Sql;
using Spark.Embedded.Tests.ML.Golden;
using Support;

namespace Spark.Parity.Tests.ML;

/// <summary>
/// The reference cases of ML that the embedded engine passes, with the same classes on stock Spark. Rows come from this
/// side in one partition, as in the program that gave the results.
/// </summary>
[Trait("Category", "Jvm")]
public class MLGoldenTests(SharedSpark shared)
{
    private const string ConvertToLocalRelation =
        "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation";

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

    /// <summary>Without the main job, whose steps <see cref="TrainingJobTests"/> compares.</summary>
    [Fact]
    public void Cases_that_every_clone_has_equal_reference_results()
    {
        shared.Require();

        var outcomes = Run(
            RepositoryFiles.Path("tests", "Spark.Embedded.Tests", "ML", "Golden", "Cases"),
            name => !name.StartsWith("main-job", StringComparison.Ordinal));

        Assert.Equal(5, outcomes.Length);
        Assert.All(outcomes, outcome => Assert.True(outcome.Kind == GoldenKind.Equal, outcome.ToString()));
    }

    [Fact]
    public void Small_cases_of_every_kind_equal_their_reference_results()
    {
        string[] chosen =
        [
            "impute-index-gbt", "index-onehot-scale-lr", "bucket-minmax-vectorindex-rfr", "labels-back-to-strings",
            "mixed-label3-unordered-and-ordered", "StringIndexer-nulls-skip", "VectorAssembler-skip", "Imputer-median",
            "wine-multinomial", "cv-fold-column", "binary", "multiclass", "regression", "logloss-eps",
        ];
        var outcomes = RunShared(name => chosen.Contains(name, StringComparer.Ordinal));

        Assert.Equal(chosen.Length, outcomes.Length);
        Assert.DoesNotContain(outcomes, outcome => outcome.Kind == GoldenKind.Wrong);
    }

    /// <summary>Takes minutes: run it with <c>-explicit on</c>.</summary>
    [Fact(Explicit = true)]
    public void Every_case_equals_its_reference_result_or_is_refused_with_a_reason()
    {
        var outcomes = RunShared(_ => true);
        GoldenReport.Write(outcomes, "ml-spark.md");

        Assert.DoesNotContain(outcomes, outcome => outcome.Kind == GoldenKind.Wrong);
    }

    private GoldenOutcome[] RunShared(Func<string, bool> isChosen)
    {
        Assert.SkipWhen(
            RepositoryFiles.Golden is null, "The reference results (shared/golden or GOLDEN_DIR) are not here.");
        shared.Require();
        return Run(Path.Combine(RepositoryFiles.Golden!, "ml"), isChosen);
    }

    private GoldenOutcome[] Run(string root, Func<string, bool> isChosen)
    {
        using var spark = shared.NewSession();
        SparkSession.SetActiveSession(spark);

        // Spark would score rows that are part of the plan while it plans, one value at a time.
        spark.Conf().Set("spark.sql.optimizer.excludedRules", ConvertToLocalRelation);
        return StageFamilies
            .SelectMany(family => Cases(family).Select(folder => new GoldenStageCase(folder).Run(spark)))
            .Concat(Cases("Evaluator").Select(folder => new GoldenEvaluatorCase(folder).Run(spark)))
            .Concat(Cases("Tuning").Select(folder => new GoldenTuningCase(folder).Run(spark)))
            .Concat(Cases("Sampling").SelectMany(folder => new GoldenSamplingCase(folder).Run(spark)))
            .Concat(Cases("MainJob").Select(folder => new GoldenMainJob(folder).Run(spark)))
            .ToArray();

        IEnumerable<string> Cases(string family) => Directory.Exists(Path.Combine(root, family))
            ? Directory.GetDirectories(Path.Combine(root, family))
                .Where(folder => isChosen(Path.GetFileName(folder)))
                .Order(StringComparer.Ordinal)
            : [];
    }
}
