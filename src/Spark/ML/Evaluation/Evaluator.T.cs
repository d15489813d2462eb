using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Evaluation;

/// <summary>An evaluator whose setters return its own type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public abstract class Evaluator<TSelf> : Evaluator
    where TSelf : Evaluator<TSelf>
{
    private protected Evaluator(string uid)
        : base(uid)
    {
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
