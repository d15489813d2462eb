using Spark.Learners.Histograms;

namespace Spark.Learners.Splitting;

/// <summary>What makes a split acceptable, and how mixed nodes are measured.</summary>
internal readonly record struct SplitRules(
    StatisticsLayout Layout, Impurity Impurity, double MinInstances, double MinWeight, double MinGain)
{
    /// <summary>Gain of a split that breaks a rule: less than any other.</summary>
    public const double NoGain = double.MinValue;

    public static SplitRules Of(TreeOptions options, StatisticsLayout layout, double weightSum) =>
        new(
            layout,
            options.Impurity,
            options.MinInstancesPerNode,
            options.MinWeightFractionPerNode * weightSum,
            options.MinInfoGain);
}
