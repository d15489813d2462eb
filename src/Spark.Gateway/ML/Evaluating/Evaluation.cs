using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.Sql;
using Spark.Gateway.ML.Frames;
using Spark.Gateway.ML.Stages;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.ML.Evaluating;

/// <summary>Measures with MLlib's own evaluators; several of them share one computation of the rows.</summary>
internal sealed class Evaluation(GatewaySession session, StageObjects objects, StageFrames frames)
{
    public IReadOnlyList<double> Evaluate(
        IReadOnlyList<Evaluator> evaluators, LogicalPlan data, CancellationToken cancellation)
    {
        var columns = evaluators
            .SelectMany(evaluator => StageColumns.OfEvaluator(evaluator, data))
            .Distinct()
            .ToArray();
        return session.Actions.Run(
            "evaluate",
            _ =>
            {
                using var rows = frames.Scored(data, columns, isReadAgain: evaluators.Count > 1);
                return evaluators.Select(evaluator => Value(evaluator, rows.Frame)).ToArray();
            },
            cancellation);
    }

    /// <summary>A hash over rows in their places, of which one job makes every machine's share.</summary>
    public string Fingerprint(LogicalPlan data, CancellationToken cancellation) => session.Actions.Run(
        "fingerprint", _ => FrameFingerprint.Of(frames.Of(data), data.Output), cancellation);

    private double Value(Evaluator evaluator, JavaObject rows)
    {
        using var measuring = objects.Of(evaluator);
        double value;
        try
        {
            value = measuring.Call<double>("evaluate", rows);
        }
        catch (JavaException) when (IsEmpty(rows))
        {
            value = double.NaN;
        }

        return double.IsNaN(value) && IsEmpty(rows)
            ? throw new EngineException("The frame has no rows to evaluate. Check the filters before it.")
            : value;
    }

    private static bool IsEmpty(JavaObject rows) => rows.Call<bool>("isEmpty");
}
