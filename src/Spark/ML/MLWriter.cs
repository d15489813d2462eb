using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Saves a stage, model or evaluator as a directory in Spark's format.</summary>
public sealed class MLWriter
{
    private readonly Params _instance;
    private SparkSession? _session;
    private bool _overwrite;

    internal MLWriter(Params instance) => _instance = instance;

    /// <summary>Replaces what is at the path instead of failing.</summary>
    public MLWriter Overwrite()
    {
        _overwrite = true;
        return this;
    }

    /// <summary>Uses this session's engine; by default the active session's.</summary>
    public MLWriter Session(SparkSession sparkSession)
    {
        _session = sparkSession;
        return this;
    }

    /// <summary>Saves to the path.</summary>
    /// <exception cref="InvalidOperationException">The path exists and <see cref="Overwrite"/> was not
    /// called.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        MLSession.Learning(_session).Save(_instance, path, _overwrite);
    }
}
