using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>What a tuner and its model are made of, as both are saved with it.</summary>
internal interface ITuner
{
    TunerParts Parts { get; set; }
}

/// <summary>The estimator that is tuned, the values that are tried, and what measures the result.</summary>
internal sealed record TunerParts(Estimator? Estimator, IReadOnlyList<ParamMap> ParamMaps, Evaluator? Evaluator)
{
    public static TunerParts None { get; } = new(null, [], null);

    /// <summary>The parts, or an error that says which one was not set.</summary>
    public (Estimator Estimator, IReadOnlyList<ParamMap> ParamMaps, Evaluator Evaluator) Required(string uid)
    {
        var missing = Estimator is null ? "an estimator: call 'SetEstimator'"
            : Evaluator is null ? "an evaluator: call 'SetEvaluator'"
            : ParamMaps.Count == 0 ? "values to try: call 'SetEstimatorParamMaps'"
            : null;
        return missing is null ? (Estimator!, ParamMaps, Evaluator!)
            : throw new InvalidOperationException($"'{uid}' has not {missing} first.");
    }

    public TunerParts Duplicate(ParamMap? extra) => new(
        (Estimator?)Estimator?.Duplicate(extra),
        ParamMaps.Select(map => map.Copy()).ToArray(),
        (Evaluator?)Evaluator?.Duplicate(extra));
}
