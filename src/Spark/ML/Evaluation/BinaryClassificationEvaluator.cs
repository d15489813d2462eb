using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Engines;

namespace Microsoft.Spark.ML.Evaluation;

/// <summary>
/// Area under the ROC or precision-recall curve of a binary classification; a label above 0.5 is positive.
/// </summary>
public sealed class BinaryClassificationEvaluator : Evaluator<BinaryClassificationEvaluator>
{
    /// <summary>An evaluator with a random uid.</summary>
    public BinaryClassificationEvaluator()
        : this(RandomUid("binEval"))
    {
    }

    /// <summary>An evaluator of this uid.</summary>
    public BinaryClassificationEvaluator(string uid)
        : base(uid)
    {
        Declare<string>(
            "rawPredictionCol",
            "Column of raw predictions, one number a class; default rawPrediction, empty for none.",
            null, "rawPrediction");
        Declare<string>("labelCol", "Column of the labels; default label.", null, "label");
        Declare<string>("weightCol", "Column of row weights; not set means that every row weighs 1.");
        Declare<string>(
            "metricName",
            "Metric: areaUnderROC (default) or areaUnderPR.",
            Allowed.OneOf("areaUnderROC", "areaUnderPR"), "areaUnderROC");
        Declare<int>("numBins", "Most points of the curve, 0 for all; default 1000.", Allowed.AtLeast(0), 1000);
    }

    /// <inheritdoc/>
    public override bool IsLargerBetter => true;

    /// <summary>The curves themselves, from the same columns.</summary>
    public BinaryClassificationMetrics GetMetrics(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var weightCol = ValueOrNull(WeightCol);
        var columns = new List<NumberColumn> { new(GetRawPredictionCol()), new(GetLabelCol()) };
        if (!string.IsNullOrEmpty(weightCol))
        {
            columns.Add(new(weightCol));
        }

        var read = MLSession.Run(
            dataset, cancellation => MLSession.Learning(dataset).ReadNumbers(columns, dataset.Plan, cancellation));
        return new(new(read[0], read[1], read.Count > 2 ? read[2] : [], GetNumBins()));
    }

    /// <summary>Column of raw predictions, one number a class; default <c>rawPrediction</c>, empty for none.</summary>
    public Param<string> RawPredictionCol => Typed<string>("rawPredictionCol");

    /// <inheritdoc cref="RawPredictionCol"/>
    public string GetRawPredictionCol() => Value(RawPredictionCol);

    /// <inheritdoc cref="RawPredictionCol"/>
    public BinaryClassificationEvaluator SetRawPredictionCol(string value) => With(RawPredictionCol, value);

    /// <summary>Column of the labels; default <c>label</c>.</summary>
    public Param<string> LabelCol => Typed<string>("labelCol");

    /// <inheritdoc cref="LabelCol"/>
    public string GetLabelCol() => Value(LabelCol);

    /// <inheritdoc cref="LabelCol"/>
    public BinaryClassificationEvaluator SetLabelCol(string value) => With(LabelCol, value);

    /// <summary>Column of row weights; not set means that every row weighs 1.</summary>
    public Param<string> WeightCol => Typed<string>("weightCol");

    /// <inheritdoc cref="WeightCol"/>
    public string GetWeightCol() => Value(WeightCol);

    /// <inheritdoc cref="WeightCol"/>
    public BinaryClassificationEvaluator SetWeightCol(string value) => With(WeightCol, value);

    /// <summary>Metric: <c>areaUnderROC</c> (default) or <c>areaUnderPR</c>.</summary>
    public Param<string> MetricName => Typed<string>("metricName");

    /// <inheritdoc cref="MetricName"/>
    public string GetMetricName() => Value(MetricName);

    /// <inheritdoc cref="MetricName"/>
    public BinaryClassificationEvaluator SetMetricName(string value) => With(MetricName, value);

    /// <summary>Most points of the curve, 0 for all; default 1000.</summary>
    public Param<int> NumBins => Typed<int>("numBins");

    /// <inheritdoc cref="NumBins"/>
    public int GetNumBins() => Value(NumBins);

    /// <inheritdoc cref="NumBins"/>
    public BinaryClassificationEvaluator SetNumBins(int value) => With(NumBins, value);

    internal override string JvmClass => "org.apache.spark.ml.evaluation.BinaryClassificationEvaluator";
}
