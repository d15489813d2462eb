using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Stages;
using Spark.Plans;

namespace Spark.Gateway.ML.Frames;

/// <summary>Columns that stages name in their params, checked before the JVM is asked.</summary>
internal static class StageColumns
{
    private static readonly string[] Read = ["inputCol", "inputCols"];
    private static readonly string[] Learned = ["labelCol", "weightCol", "validationIndicatorCol"];
    private static readonly string[] Written =
    [
        "outputCol", "outputCols", "predictionCol", "rawPredictionCol", "probabilityCol", "varianceCol", "leafCol",
    ];

    /// <summary>Columns that a fit reads, each once, in the frame's spelling.</summary>
    /// <exception cref="Microsoft.Spark.Sql.AnalysisException">One does not exist.</exception>
    public static IReadOnlyList<string> OfFit(Params estimator, LogicalPlan data) =>
        [.. Found(estimator, data), .. Names(estimator, Learned).Select(name => InputColumns.Find(data, name).Name)];

    /// <summary>Columns that an evaluator reads; MLlib wants predictions even for probabilities.</summary>
    public static IReadOnlyList<string> OfEvaluator(Evaluator evaluator, LogicalPlan data)
    {
        string[] scores = evaluator switch
        {
            BinaryClassificationEvaluator => ["rawPredictionCol"],
            MulticlassClassificationEvaluator multiclass when multiclass.GetMetricName() == "logLoss" =>
                ["probabilityCol", "predictionCol"],
            _ => ["predictionCol"],
        };
        return Names(evaluator, [.. scores, .. Learned]).Select(name => InputColumns.Find(data, name).Name).ToArray();
    }

    /// <summary>Refuses a stage whose inputs do not exist or whose outputs do.</summary>
    public static void CheckTransform(Params stage, LogicalPlan data)
    {
        // An indexer passes over a column that is not there: a label is often missing by the time a model is applied.
        if (stage is not StringIndexerModel)
        {
            _ = Found(stage, data);
        }

        // Values of the other form's outputs are defaults that count for nothing.
        var written = stage.HasParam("outputCols") && Names(stage, ["inputCols"]).Any() ? Written[1..] : Written;
        foreach (var name in Names(stage, written))
        {
            InputColumns.CheckIsNew(data, name);
        }
    }

    /// <summary>A name as SQL text.</summary>
    public static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static List<string> Found(Params stage, LogicalPlan data)
    {
        var found = Names(stage, Read).Select(name => InputColumns.Find(data, name).Name).ToList();
        if (Names(stage, ["featuresCol"]).FirstOrDefault() is { } features)
        {
            found.Add(InputColumns.FindVector(data, features, "features").Name);
        }

        return found;
    }

    private static IEnumerable<string> Names(Params stage, IEnumerable<string> paramNames) => paramNames
        .Where(stage.HasParam)
        .Select(name => stage.GetOrDefault(stage.GetParam(name)))
        .SelectMany(value => value as string[] ?? (value is string { Length: > 0 } name ? [name] : []));
}
