using Microsoft.Spark.Sql;

namespace Spark.Gateway.Lowering;

/// <summary>Refusals of this engine, raised while lowering.</summary>
internal static class Unsupported
{
    internal const string EngineName = "spark";

    public static UnsupportedByEngineException Feature(string feature, string wayOut) =>
        new(EngineName, feature, wayOut);
}
