using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Loads a stage, model or evaluator that this library or Spark saved.</summary>
/// <typeparam name="T">What is expected at the path.</typeparam>
public sealed class MLReader<T>
    where T : Params
{
    private SparkSession? _session;

    internal MLReader()
    {
    }

    /// <summary>Uses this session's engine; by default the active session's.</summary>
    public MLReader<T> Session(SparkSession sparkSession)
    {
        _session = sparkSession;
        return this;
    }

    /// <summary>Loads from the path.</summary>
    /// <exception cref="FormatException">The path holds something else.</exception>
    public T Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var loaded = MLSession.Learning(_session).Load(path);
        return loaded as T ?? throw new FormatException(
            $"'{path}' holds a '{loaded.GetType().Name}', not a '{typeof(T).Name}'. Use "
                + $"'{loaded.GetType().Name}.Load'.");
    }
}
