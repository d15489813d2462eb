using Microsoft.Spark.Sql;

namespace Spark.Embedded.Lowering;

/// <summary>Refusals of this engine, raised while lowering.</summary>
internal static class Unsupported
{
    internal const string EngineName = "embedded";

    private const string UseSpark = "Run on engine 'spark'.";

    public static UnsupportedByEngineException Feature(string feature, string wayOut = UseSpark) =>
        new(EngineName, feature, wayOut);
}
