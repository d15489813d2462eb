using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>A stage that learns a model from a frame.</summary>
public abstract class Estimator : PipelineStage
{
    private protected Estimator(string uid)
        : base(uid)
    {
    }

    /// <summary>
    /// Fits once for each map. Each result is what a fit with that map alone gives; work that the maps share is done
    /// once.
    /// <paramref name="finished"/> gets a map's position and its model, in any order and from several threads at once.
    /// </summary>
    internal virtual void FitEach(
        DataFrame data, IReadOnlyList<ParamMap> maps, Action<int, Model> finished, CancellationToken cancellation) =>
        MLSession.Learning(data).FitEach(
            this,
            maps,
            data.Plan,
            (index, model) =>
            {
                model.SetParent(this);
                finished(index, model);
            },
            cancellation);

    internal Model FitAny(DataFrame data, ParamMap? map, CancellationToken cancellation)
    {
        Model? fitted = null;
        FitEach(data, [map ?? ParamMap.Empty()], (_, model) => fitted = model, cancellation);
        return fitted!;
    }
}
