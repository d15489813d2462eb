namespace Microsoft.Spark.Sql;

/// <summary>The plan is right but this engine cannot run it; raised before any work is done.</summary>
public sealed class UnsupportedByEngineException(string engine, string feature, string wayOut)
    : NotSupportedException($"'{feature}' is not supported by engine '{engine}'. {wayOut}")
{
    /// <summary>The engine that refuses.</summary>
    public string Engine { get; } = engine;

    /// <summary>What it cannot do.</summary>
    public string Feature { get; } = feature;

    /// <summary>What to do about it, as a sentence.</summary>
    public string WayOut { get; } = wayOut;
}
