namespace Spark.Learners.Metrics;

/// <summary>The rows of one score, or of several merged ones: their weights by label.</summary>
internal readonly record struct ScoreStep(double Score, double Positives, double Negatives);
