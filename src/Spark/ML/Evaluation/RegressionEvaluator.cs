using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Compares predicted numbers with labels.</summary>
public sealed class RegressionEvaluator : Evaluator<RegressionEvaluator>
{
    /// <summary>An evaluator with a random uid.</summary>
    public RegressionEvaluator()
        : this(RandomUid("regEval"))
    {
    }

    /// <summary>An evaluator of this uid.</summary>
    public RegressionEvaluator(string uid)
        : base(uid)
    {
        Declare<string>(
            "predictionCol",
            "Column that predictions are written to, or read from; default prediction, empty for none.",
            null, "prediction");
        Declare<string>("labelCol", "Column of the labels; default label.", null, "label");
        Declare<string>("weightCol", "Column of row weights; not set means that every row weighs 1.");
        Declare<string>(
            "metricName",
            "Metric: rmse (default), mse, mae, r2 or var.",
            Allowed.OneOf("mse", "rmse", "r2", "mae", "var"), "rmse");
        Declare<bool>(
            "throughOrigin",
            "Whether r2 compares with zero instead of the mean; default false.",
            null, false);
    }

    /// <inheritdoc/>
    public override bool IsLargerBetter => GetMetricName() is "r2" or "var";

    /// <summary>
    /// Column that predictions are written to, or read from; default <c>prediction</c>, empty for none.
    /// </summary>
    public Param<string> PredictionCol => Typed<string>("predictionCol");

    /// <inheritdoc cref="PredictionCol"/>
    public string GetPredictionCol() => Value(PredictionCol);

    /// <inheritdoc cref="PredictionCol"/>
    public RegressionEvaluator SetPredictionCol(string value) => With(PredictionCol, value);

    /// <summary>Column of the labels; default <c>label</c>.</summary>
    public Param<string> LabelCol => Typed<string>("labelCol");

    /// <inheritdoc cref="LabelCol"/>
    public string GetLabelCol() => Value(LabelCol);

    /// <inheritdoc cref="LabelCol"/>
    public RegressionEvaluator SetLabelCol(string value) => With(LabelCol, value);

    /// <summary>Column of row weights; not set means that every row weighs 1.</summary>
    public Param<string> WeightCol => Typed<string>("weightCol");

    /// <inheritdoc cref="WeightCol"/>
    public string GetWeightCol() => Value(WeightCol);

    /// <inheritdoc cref="WeightCol"/>
    public RegressionEvaluator SetWeightCol(string value) => With(WeightCol, value);

    /// <summary>Metric: <c>rmse</c> (default), <c>mse</c>, <c>mae</c>, <c>r2</c> or <c>var</c>.</summary>
    public Param<string> MetricName => Typed<string>("metricName");

    /// <inheritdoc cref="MetricName"/>
    public string GetMetricName() => Value(MetricName);

    /// <inheritdoc cref="MetricName"/>
    public RegressionEvaluator SetMetricName(string value) => With(MetricName, value);

    /// <summary>Whether r2 compares with zero instead of the mean; default false.</summary>
    public Param<bool> ThroughOrigin => Typed<bool>("throughOrigin");

    /// <inheritdoc cref="ThroughOrigin"/>
    public bool GetThroughOrigin() => Value(ThroughOrigin);

    /// <inheritdoc cref="ThroughOrigin"/>
    public RegressionEvaluator SetThroughOrigin(bool value) => With(ThroughOrigin, value);

    internal override string JvmClass => "org.apache.spark.ml.evaluation.RegressionEvaluator";
}
