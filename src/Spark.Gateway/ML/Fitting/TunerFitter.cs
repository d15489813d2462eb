using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Tuning;
using Spark.Gateway.ML.Frames;
using Spark.Gateway.ML.Reading;
using Spark.Gateway.ML.Stages;
using Spark.Plans;

namespace Spark.Gateway.ML.Fitting;

/// <summary>Runs Spark's own tuners, which divide the rows, fit and measure within the JVM.</summary>
internal sealed class TunerFitter(GatewaySession session, StageObjects objects, StageReader reader, StageFrames frames)
{
    public Model Fit(Estimator tuner, LogicalPlan data, CancellationToken cancellation)
    {
        var parts = ((ITuner)tuner).Parts;
        _ = parts.Required(tuner.Uid());
        return session.Actions.Run("tune", _ => Fitted(tuner, parts, data), cancellation);
    }

    private Model Fitted(Estimator tuner, TunerParts parts, LogicalPlan data)
    {
        using var tuned = Refusals.Named(tuner, () =>
        {
            using var fitting = objects.Of(tuner);
            return fitting.Call("fit", frames.Of(data));
        });
        var model = reader.Tuned(tuned, tuner is CrossValidator, tuner.Uid());
        tuner.CopyValuesTo(model);
        ((ITuner)model).Parts = parts;
        return model;
    }
}
