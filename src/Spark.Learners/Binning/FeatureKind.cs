namespace Spark.Learners.Binning;

/// <summary>
/// How a feature is split: by thresholds, by categories in an order made per node, or by every subset of them.
/// </summary>
internal enum FeatureKind
{
    Continuous,
    Ordered,
    Unordered,
}
