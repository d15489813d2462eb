using System.Globalization;

namespace Spark.Learners;

/// <summary>How many features each node may look at.</summary>
internal static class FeatureSubset
{
    public static int Resolve(string strategy, int featureCount, int treeCount, bool isClassification)
    {
        var name = strategy.ToLowerInvariant();
        if (name == "auto")
        {
            name = treeCount == 1 ? "all" : isClassification ? "sqrt" : "onethird";
        }

        return name switch
        {
            "all" => featureCount,
            "sqrt" => (int)Math.Ceiling(Math.Sqrt(featureCount)),
            "log2" => Math.Max(1, (int)Math.Ceiling(Math.Log(featureCount) / Math.Log(2))),
            "onethird" => (int)Math.Ceiling(featureCount / 3.0),
            _ => FromNumber(strategy, name, featureCount),
        };
    }

    /// <summary>"1" is one feature and "1.0" all of them: whole numbers are read first.</summary>
    private static int FromNumber(string strategy, string text, int featureCount)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return Math.Min(count, featureCount);
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is > 0 and <= 1)
        {
            return (int)Math.Ceiling(share * featureCount);
        }

        throw new ArgumentException(
            $"Feature subset strategy '{strategy}' is not known. Use 'auto', 'all', 'sqrt', 'log2', 'onethird', "
                + "a whole number of features, or a share above 0 and up to 1.0.",
            nameof(strategy));
    }
}
