using System.Globalization;

namespace Spark.Embedded.Native;

/// <summary>Names of struct fields inside DuckDB, where Spark's own names do not matter.</summary>
internal static class StructFields
{
    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"f{index + 1}");
}
