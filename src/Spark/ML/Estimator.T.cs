using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>An estimator of one kind of model, whose setters return its own type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">The models that it fits.</typeparam>
public abstract class Estimator<TSelf, TModel> : Estimator
    where TSelf : Estimator<TSelf, TModel>
    where TModel : Model
{
    private protected Estimator(string uid)
        : base(uid)
    {
    }

    /// <summary>Learns from all rows of the frame. The model has this estimator's uid and values.</summary>
    /// <exception cref="AnalysisException">A column is missing or has another type.</exception>
    public TModel Fit(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return (TModel)MLSession.Run(dataset, cancellation => FitAny(dataset, null, cancellation));
    }

    /// <summary>Same with other param values; this estimator stays as it is.</summary>
    public TModel Fit(DataFrame dataset, ParamMap paramMap)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return (TModel)MLSession.Run(dataset, cancellation => FitAny(dataset, paramMap, cancellation));
    }

    /// <summary>One model a map, in order. What the maps share is computed once.</summary>
    public IReadOnlyList<TModel> Fit(DataFrame dataset, IReadOnlyList<ParamMap> paramMaps)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(paramMaps);
        return MLSession.Run(dataset, cancellation =>
        {
            var models = new TModel[paramMaps.Count];
            FitEach(dataset, paramMaps, (index, model) => models[index] = (TModel)model, cancellation);
            return models;
        });
    }

    /// <summary>A copy with the same uid and values, and those of <paramref name="extra"/>.</summary>
    public TSelf Copy(ParamMap? extra = null) => (TSelf)Duplicate(extra);

    /// <summary>A reader for saved instances.</summary>
    public static MLReader<TSelf> Read() => new();

    /// <summary>Loads a saved instance with the active session.</summary>
    public static TSelf Load(string path) => Read().Load(path);

    private protected TSelf With<T>(Param<T> param, T value)
        where T : notnull => (TSelf)Set(param, value);
}
