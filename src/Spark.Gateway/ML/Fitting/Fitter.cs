using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Param;
using Spark.Gateway.ML.Frames;
using Spark.Gateway.ML.Reading;
using Spark.Gateway.ML.Stages;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.ML.Fitting;

/// <summary>Fits single stages in the JVM; several maps share the rows and run side by side.</summary>
internal sealed class Fitter(GatewaySession session, StageObjects objects, StageReader reader, StageFrames frames)
{
    /// <summary>One fit leaves cores idle between its jobs; more than a few at once fill the memory.</summary>
    private const int MostAtOnce = 4;

    public void FitEach(
        Estimator estimator,
        IReadOnlyList<ParamMap> maps,
        LogicalPlan data,
        Action<int, Model> finished,
        CancellationToken cancellation)
    {
        var variants = maps.Select(map => (Estimator)estimator.Duplicate(map)).ToArray();
        var columns = variants.SelectMany(variant => StageColumns.OfFit(variant, data)).Distinct().ToArray();
        var isReported = variants.Length == 1;
        using var training = session.Actions.Run(
            "read", _ => frames.Read(data, columns, isReadAgain: !isReported), cancellation);
        SideBySide.Run(
            variants.Length,
            Degree(variants.Length),
            (index, stop) =>
            {
                var fitted = session.Actions.Run("fit", _ => Fitted(variants[index], training.Frame), stop, isReported);
                var model = reader.Create(fitted);
                variants[index].CopyValuesTo(model);
                FittedObject.Attach(model, fitted);
                finished(index, model);
            },
            cancellation);
    }

    private int Degree(int count)
    {
        if (count == 1)
        {
            return 1;
        }

        var cores = session.Actions.Ask(() => session.Context.Call<int>("defaultParallelism"));
        return Math.Clamp(cores, 1, MostAtOnce);
    }

    private JavaObject Fitted(Estimator estimator, JavaObject training) =>
        Refusals.Named(estimator, () =>
        {
            using var fitting = objects.Of(estimator);
            return fitting.Call("fit", training);
        });
}
