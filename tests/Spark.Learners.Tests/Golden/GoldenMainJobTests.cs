using System.Text.Json;
using Spark.Learners.Boosting;
using Spark.Learners.Forests;
using Spark.Learners.Metrics;
using Spark.Learners.Prediction;
using Spark.Learners.Random;
using Support;

namespace Spark.Learners.Tests.Golden;

/// <summary>
/// The training job at small scale: split, class weights, both grids, validation metrics, the winner retrained.
/// </summary>
public class GoldenMainJobTests
{
    private const string Case = "main-job-landsat-damp-grey-soil";

    [Fact]
    public void Job_gets_the_metrics_confusion_and_importances_that_Spark_got()
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, GoldenCase.WhySkipped);
        var folder = Path.Combine(RepositoryFiles.Golden!, "ml", "MainJob", Case);
        var definition = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json"))).RootElement;
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        var table = GoldenTable.Load(
            RepositoryFiles.Path("notebooks", "data", "landsat.csv"), definition.GetProperty("data"));
        var job = new Job(table, definition.GetProperty("features"));

        Assert.Equal(expected.GetProperty("train_samples").GetInt32(), job.Rows(0).Length);
        Assert.Equal(expected.GetProperty("val_samples").GetInt32(), job.Rows(1).Length);
        var training = job.Set(job.Rows(0));
        foreach (var tried in expected.GetProperty("tried").EnumerateArray())
        {
            var model = Fit(training, tried.GetProperty("model").GetString()!, tried.GetProperty("params"));
            AssertMetrics(tried.GetProperty("validation"), job.Score(model, job.Rows(1)));
        }

        var best = expected.GetProperty("models").GetProperty("RandomForest").GetProperty("best_params");
        int[] trainAndValidation = [.. job.Rows(0).Concat(job.Rows(1)).Order()];
        var winner = Fit(job.Set(trainAndValidation), "RandomForest", best);
        var test = job.Score(winner, job.Rows(2));
        AssertMetrics(expected.GetProperty("winner").GetProperty("test_metrics_retrained"), test);
        AssertConfusion(expected.GetProperty("confusion_matrix"), test.Classes);
        AssertImportances(expected.GetProperty("feature_importances"), definition.GetProperty("features"), winner);
    }

    private static TreeEnsemble Fit(TrainingSet set, string model, JsonElement parameters)
    {
        int Whole(string name) => parameters.GetProperty(name).GetInt32();
        return model == "RandomForest"
            ? ForestLearner.Fit(set, new ForestOptions
            {
                NumTrees = Whole("numTrees"),
                MaxDepth = Whole("maxDepth"),
                MaxBins = Whole("maxBins"),
                FeatureSubsetStrategy = parameters.GetProperty("featureSubsetStrategy").GetString()!,
                Seed = 42,
            })
            : BoostingLearner.Fit(set, new BoostingOptions
            {
                MaxIter = Whole("maxIter"),
                MaxDepth = Whole("maxDepth"),
                MaxBins = Whole("maxBins"),
                StepSize = parameters.GetProperty("stepSize").GetDouble(),
                Seed = 42,
            });
    }

    private static void AssertMetrics(JsonElement expected, (BinaryMetrics Curves, MulticlassMetrics Classes) actual)
    {
        // Class measures are added in hash order by Spark.
        Assert.Equal(expected.GetProperty("areaUnderROC").GetDouble(), actual.Curves.AreaUnderRoc, 1e-12);
        Assert.Equal(expected.GetProperty("areaUnderPR").GetDouble(), actual.Curves.AreaUnderPr, 1e-12);
        Assert.Equal(expected.GetProperty("accuracy").GetDouble(), actual.Classes.Accuracy, 1e-12);
        Assert.Equal(expected.GetProperty("f1").GetDouble(), actual.Classes.WeightedFMeasure(), 1e-12);
    }

    private static void AssertConfusion(JsonElement expected, MulticlassMetrics actual)
    {
        Assert.Equal(expected.GetProperty("TN").GetDouble(), actual.Confusion[0, 0]);
        Assert.Equal(expected.GetProperty("FP").GetDouble(), actual.Confusion[0, 1]);
        Assert.Equal(expected.GetProperty("FN").GetDouble(), actual.Confusion[1, 0]);
        Assert.Equal(expected.GetProperty("TP").GetDouble(), actual.Confusion[1, 1]);
    }

    private static void AssertImportances(JsonElement expected, JsonElement names, TreeEnsemble model)
    {
        var importances = FeatureImportances.Of(model);
        var index = names.EnumerateArray().Select((name, at) => (name.GetString()!, at)).ToDictionary();
        foreach (var entry in expected.EnumerateArray())
        {
            // Gains are added in hash order by Spark.
            var wanted = entry.GetProperty("importance").GetDouble();
            Assert.Equal(wanted, importances[index[entry.GetProperty("feature").GetString()!]], 1e-12 * wanted);
        }
    }

    private sealed class Job
    {
        private readonly FeatureMatrix _features;
        private readonly double[] _labels;
        private readonly int[] _parts;
        private readonly double[] _weightOfClass;

        public Job(GoldenTable table, JsonElement features)
        {
            _features = FeatureMatrix.FromColumns(
                [.. features.EnumerateArray().Select(name => table.Numbers(name.GetString()!))]);
            _labels = table.Numbers("label");
            _parts = RowDraws.SplitParts(table.RowCount, [0.7, 0.15, 0.15], seed: 42);
            var train = Rows(0);
            var positives = train.Count(row => _labels[row] == 1);
            _weightOfClass =
                [train.Length / (2.0 * (train.Length - positives)), train.Length / (2.0 * positives)];
        }

        public int[] Rows(int part) => [.. Enumerable.Range(0, _parts.Length).Where(row => _parts[row] == part)];

        public TrainingSet Set(int[] rows) =>
            TrainingSet.ForClassification(
                _features.Rows(rows),
                LabelsOf(rows),
                classCount: 2,
                [.. rows.Select(row => _weightOfClass[(int)_labels[row]])]);

        public (BinaryMetrics Curves, MulticlassMetrics Classes) Score(TreeEnsemble model, int[] rows)
        {
            var scores = new Scorer(model).Score(_features.Rows(rows), ScoreColumns.Raw | ScoreColumns.Prediction);
            double[] positive = [.. Enumerable.Range(0, rows.Length).Select(row => scores.Raw[(2 * row) + 1])];
            var labels = LabelsOf(rows);
            return (BinaryMetrics.Of(positive, labels), MulticlassMetrics.Of(scores.Prediction, labels));
        }

        private double[] LabelsOf(int[] rows) => Array.ConvertAll(rows, row => _labels[row]);
    }
}
