using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Engines;

namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Compares predicted classes with labels: accuracy, F1, precision, recall and others.</summary>
public sealed class MulticlassClassificationEvaluator : Evaluator<MulticlassClassificationEvaluator>
{
    /// <summary>An evaluator with a random uid.</summary>
    public MulticlassClassificationEvaluator()
        : this(RandomUid("mcEval"))
    {
    }

    /// <summary>An evaluator of this uid.</summary>
    public MulticlassClassificationEvaluator(string uid)
        : base(uid)
    {
        Declare<string>(
            "predictionCol",
            "Column that predictions are written to, or read from; default prediction, empty for none.",
            null, "prediction");
        Declare<string>("labelCol", "Column of the labels; default label.", null, "label");
        Declare<string>("weightCol", "Column of row weights; not set means that every row weighs 1.");
        Declare<string>(
            "probabilityCol",
            "Column of class probabilities; default probability, empty for none.",
            null, "probability");
        Declare<string>(
            "metricName",
            "Metric, f1 by default; accuracy, weightedPrecision, weightedRecall, recallByLabel, logLoss and others.",
            Allowed.OneOf(MulticlassMetrics.Names), "f1");
        Declare<double>(
            "metricLabel",
            "Class that the metrics by label are about; default 0.",
            Allowed.NotNegative, 0.0);
        Declare<double>(
            "beta",
            "Weight of recall against precision in F measures; default 1.",
            new Allowed<double>(value => value > 0, "a number above 0"), 1.0);
        Declare<double>(
            "eps",
            "Distance that log loss keeps probabilities away from 0 and 1; default 1e-15.",
            new Allowed<double>(value => value is > 0 and < 0.5, "a number above 0 and below 0.5"), 1e-15);
    }

    /// <inheritdoc/>
    public override bool IsLargerBetter => !MulticlassMetrics.SmallerIsBetter.Contains(GetMetricName());

    /// <summary>All counts and metrics by label, from the same columns.</summary>
    public MulticlassMetrics GetMetrics(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var weightCol = ValueOrNull(WeightCol);
        var columns = new List<NumberColumn> { new(GetLabelCol()), new(GetPredictionCol()) };
        if (!string.IsNullOrEmpty(weightCol))
        {
            columns.Add(new(weightCol));
        }

        var read = MLSession.Run(
            dataset, cancellation => MLSession.Learning(dataset).ReadNumbers(columns, dataset.Plan, cancellation));
        return new(read[0], read[1], read.Count > 2 ? read[2] : []);
    }

    /// <summary>
    /// Column that predictions are written to, or read from; default <c>prediction</c>, empty for none.
    /// </summary>
    public Param<string> PredictionCol => Typed<string>("predictionCol");

    /// <inheritdoc cref="PredictionCol"/>
    public string GetPredictionCol() => Value(PredictionCol);

    /// <inheritdoc cref="PredictionCol"/>
    public MulticlassClassificationEvaluator SetPredictionCol(string value) => With(PredictionCol, value);

    /// <summary>Column of the labels; default <c>label</c>.</summary>
    public Param<string> LabelCol => Typed<string>("labelCol");

    /// <inheritdoc cref="LabelCol"/>
    public string GetLabelCol() => Value(LabelCol);

    /// <inheritdoc cref="LabelCol"/>
    public MulticlassClassificationEvaluator SetLabelCol(string value) => With(LabelCol, value);

    /// <summary>Column of row weights; not set means that every row weighs 1.</summary>
    public Param<string> WeightCol => Typed<string>("weightCol");

    /// <inheritdoc cref="WeightCol"/>
    public string GetWeightCol() => Value(WeightCol);

    /// <inheritdoc cref="WeightCol"/>
    public MulticlassClassificationEvaluator SetWeightCol(string value) => With(WeightCol, value);

    /// <summary>Column of class probabilities; default <c>probability</c>, empty for none.</summary>
    public Param<string> ProbabilityCol => Typed<string>("probabilityCol");

    /// <inheritdoc cref="ProbabilityCol"/>
    public string GetProbabilityCol() => Value(ProbabilityCol);

    /// <inheritdoc cref="ProbabilityCol"/>
    public MulticlassClassificationEvaluator SetProbabilityCol(string value) => With(ProbabilityCol, value);

    /// <summary>
    /// Metric, <c>f1</c> by default; <c>accuracy</c>, <c>weightedPrecision</c>, <c>weightedRecall</c>,
    /// <c>recallByLabel</c>, <c>logLoss</c> and others.
    /// </summary>
    public Param<string> MetricName => Typed<string>("metricName");

    /// <inheritdoc cref="MetricName"/>
    public string GetMetricName() => Value(MetricName);

    /// <inheritdoc cref="MetricName"/>
    public MulticlassClassificationEvaluator SetMetricName(string value) => With(MetricName, value);

    /// <summary>Class that the metrics by label are about; default 0.</summary>
    public Param<double> MetricLabel => Typed<double>("metricLabel");

    /// <inheritdoc cref="MetricLabel"/>
    public double GetMetricLabel() => Value(MetricLabel);

    /// <inheritdoc cref="MetricLabel"/>
    public MulticlassClassificationEvaluator SetMetricLabel(double value) => With(MetricLabel, value);

    /// <summary>Weight of recall against precision in F measures; default 1.</summary>
    public Param<double> Beta => Typed<double>("beta");

    /// <inheritdoc cref="Beta"/>
    public double GetBeta() => Value(Beta);

    /// <inheritdoc cref="Beta"/>
    public MulticlassClassificationEvaluator SetBeta(double value) => With(Beta, value);

    /// <summary>Distance that log loss keeps probabilities away from 0 and 1; default 1e-15.</summary>
    public Param<double> Eps => Typed<double>("eps");

    /// <inheritdoc cref="Eps"/>
    public double GetEps() => Value(Eps);

    /// <inheritdoc cref="Eps"/>
    public MulticlassClassificationEvaluator SetEps(double value) => With(Eps, value);

    internal override string JvmClass => "org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator";
}
