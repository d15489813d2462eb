using System.Globalization;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>Which texts say how many features a node looks at.</summary>
internal static class FeatureSubsets
{
    private static readonly string[] Words = ["auto", "all", "onethird", "sqrt", "log2"];

    public static Allowed<string> Allowed { get; } =
        new(
            IsAllowed,
            "'auto', 'all', 'onethird', 'sqrt', 'log2', a count above 0 such as '5', or a fraction up to 1 such as "
                + "'0.5'"
        );

    private static bool IsAllowed(string value) =>
        Words.Contains(value, StringComparer.OrdinalIgnoreCase)
        || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        || (
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is > 0 and <= 1
        );
}
