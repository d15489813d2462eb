using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Reports;

/// <summary>
/// What a scored frame says of a binary classifier: areas, rates of each class, confusion counts, curves.
/// </summary>
public sealed class ClassificationReport
{
    private const int MostCurvePoints = 200;

    private static readonly double[] Classes = [0.0, 1.0];

    private ClassificationReport(
        BinaryClassificationMetrics curves,
        double areaUnderROC,
        double areaUnderPR,
        MulticlassMetrics counts
    )
    {
        AreaUnderROC = areaUnderROC;
        AreaUnderPR = areaUnderPR;
        Accuracy = counts.Accuracy;
        F1 = counts.WeightedFMeasure;
        WeightedPrecision = counts.WeightedPrecision;
        WeightedRecall = counts.WeightedRecall;
        PerClass = Classes
            .Select(label => new ClassRates(
                label,
                counts.Precision(label),
                counts.Recall(label),
                counts.FMeasure(label),
                (long)Classes.Sum(prediction => counts.Count(label, prediction))
            ))
            .ToArray();
        Confusion = new ConfusionCounts(
            (long)counts.Count(0, 0),
            (long)counts.Count(0, 1),
            (long)counts.Count(1, 0),
            (long)counts.Count(1, 1)
        );
        Roc = curves.Roc();
        Pr = curves.Pr();
    }

    /// <summary>Area under the ROC curve.</summary>
    public double AreaUnderROC { get; }

    /// <summary>Area under the precision-recall curve.</summary>
    public double AreaUnderPR { get; }

    /// <summary>Share of rows whose prediction is the label.</summary>
    public double Accuracy { get; }

    /// <summary>F1 of both classes, each by its share of rows.</summary>
    public double F1 { get; }

    /// <summary>Precision of both classes, each by its share of rows.</summary>
    public double WeightedPrecision { get; }

    /// <summary>Recall of both classes, each by its share of rows.</summary>
    public double WeightedRecall { get; }

    /// <summary>Rates of class 0, then of class 1.</summary>
    public IReadOnlyList<ClassRates> PerClass { get; }

    /// <summary>Rows by label and prediction.</summary>
    public ConfusionCounts Confusion { get; }

    /// <summary>Points (false positive rate, true positive rate) from (0, 0) to (1, 1).</summary>
    public IReadOnlyList<(double X, double Y)> Roc { get; }

    /// <summary>Points (recall, precision).</summary>
    public IReadOnlyList<(double X, double Y)> Pr { get; }

    /// <summary>Measures a frame that a classifier has scored.</summary>
    /// <param name="predictions">Frame with the columns <c>rawPrediction</c>, <c>prediction</c> and the label.</param>
    /// <param name="labelCol">Column of 0.0 and 1.0.</param>
    public static ClassificationReport Of(DataFrame predictions, string labelCol)
    {
        var binary = new BinaryClassificationEvaluator().SetLabelCol(labelCol);
        var multiclass = new MulticlassClassificationEvaluator().SetLabelCol(labelCol);
        var curves = binary.GetMetrics(predictions);
        return new ClassificationReport(
            curves,
            curves.AreaUnderROC(),
            curves.AreaUnderPR(),
            multiclass.GetMetrics(predictions)
        );
    }

    /// <summary>The four figures that models are compared by, keyed as in <c>summary.json</c>.</summary>
    public IReadOnlyDictionary<string, double> Metrics() =>
        new Dictionary<string, double>
        {
            ["areaUnderROC"] = AreaUnderROC,
            ["areaUnderPR"] = AreaUnderPR,
            ["accuracy"] = Accuracy,
            ["f1"] = F1,
        };

    /// <summary>Both curves as lists of points, thinned to at most 200 points each; ends are kept.</summary>
    internal JsonObject CurvesJson() => new() { ["roc"] = Points(Roc), ["pr"] = Points(Pr) };

    private static JsonArray Points(IReadOnlyList<(double X, double Y)> curve)
    {
        var points = new JsonArray();
        var step = Math.Max(1.0, (curve.Count - 1) / (double)(MostCurvePoints - 1));
        for (var i = 0; i < Math.Min(curve.Count, MostCurvePoints); i++)
        {
            var point = curve[Math.Min(curve.Count - 1, (int)Math.Round(i * step))];
            points.Add(new JsonArray(point.X, point.Y));
        }

        return points;
    }
}
