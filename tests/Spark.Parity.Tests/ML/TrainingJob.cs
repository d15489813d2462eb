using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Preparation;
using Microsoft.Spark.ML.Reports;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Spark.Parity.Tests.ML;

/// <summary>The steps of the training notebook with a small grid, and what they come to as lines of text.</summary>
internal static class TrainingJob
{
    public static IReadOnlyList<string> Run(SparkSession spark, string table, string modelFolder)
    {
        var prepared = TrainingTable.Prepare(spark.ReadTable(table), "soil", "damp grey soil");
        var parts = prepared.Frame.RandomSplit([0.7, 0.15, 0.15], 42);
        var (train, validation, test) = (parts[0].Cache(), parts[1].Cache(), parts[2].Cache());
        var weights = ClassWeights.Balanced(train, prepared.LabelColumn);
        var lines = new List<string>
        {
            $"rows {train.Count()} {validation.Count()} {test.Count()}",
            $"weights {weights}",
        };
        var assembler = new VectorAssembler().SetInputCols([.. prepared.Features]).SetOutputCol("features");
        var forest = new RandomForestClassifier().SetWeightCol("weight").SetSeed(42);
        var boosting = new GBTClassifier().SetWeightCol("weight").SetSeed(42);
        var search = new GridSearch()
            .Add("RandomForest", forest, Grid(forest))
            .Add("GBT", boosting, new ParamGridBuilder().AddGrid(boosting.MaxIter, 2, 4).AddGrid(boosting.MaxDepth, 3))
            .SetMetric("areaUnderPR")
            .Fit(assembler.Transform(weights.AddTo(train)), assembler.Transform(validation));
        lines.AddRange(search.Trials.Select(trial => $"trial {trial.Name} {trial.Params} {Shown(trial.Value)}"));
        lines.Add($"winner {search.Best.Name} {search.Best.Params}");

        var learned = train.Union(validation).OrderBy(TrainingTable.RowColumn);
        var winner = search.Best.Name == "GBT" ? (Estimator)boosting : forest;
        var model = new Pipeline().SetStages(assembler, winner).Fit(weights.AddTo(learned), search.Best.Params);
        model.Write().Overwrite().Save(modelFolder);
        foreach (var name in search.Names)
        {
            var scored = search.ModelOf(name).Transform(assembler.Transform(test));
            lines.Add($"test {name} {Report(scored, prepared.LabelColumn)}");
        }

        lines.Add($"retrained {Report(model.Transform(test), prepared.LabelColumn)}");
        lines.Add($"importances {string.Join(' ', FeatureImportances.Of(model).Select(Shown))}");
        lines.Add($"loaded {Report(PipelineModel.Load(modelFolder).Transform(test), prepared.LabelColumn)}");
        return lines;
    }

    private static ParamGridBuilder Grid(RandomForestClassifier forest) => new ParamGridBuilder()
        .AddGrid(forest.NumTrees, 4, 8)
        .AddGrid(forest.MaxDepth, 5)
        .AddGrid(forest.FeatureSubsetStrategy, "log2");

    private static string Report(DataFrame scored, string label)
    {
        var report = ClassificationReport.Of(scored, label);
        var metrics = report.Metrics().Select(metric => $"{metric.Key} {Shown(metric.Value)}");
        return $"{string.Join(' ', metrics)} {report.Confusion}";
    }

    /// <summary>Twelve digits: sums of the two engines differ in the last ones.</summary>
    private static string Shown(double value) =>
        value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture);
}
