using Microsoft.Spark.Sql;

namespace Spark.Embedded.Files;

/// <summary>Failures that a reader or writer finds before any row.</summary>
internal static class AnalysisFailures
{
    public static AnalysisException Of(string? errorClass, string text) => new(errorClass, text, null);
}
