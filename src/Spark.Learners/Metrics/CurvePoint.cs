namespace Spark.Learners.Metrics;

/// <summary>
/// One point of a curve, and the score from which on rows count as positive there (infinite at the added ends).
/// </summary>
internal readonly record struct CurvePoint(double X, double Y, double Threshold);
