namespace Microsoft.Spark.ML.Reports;

/// <summary>How well one class was found.</summary>
/// <param name="Label">The class, 0.0 or 1.0.</param>
/// <param name="Precision">Of what was predicted as this class, the share that has it; 0 when nothing was.</param>
/// <param name="Recall">Of what has this class, the share that was predicted so.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
/// <param name="Rows">Rows that have this class.</param>
public sealed record ClassRates(double Label, double Precision, double Recall, double F1, long Rows);

/// <summary>Rows by label and prediction, class 1 being positive.</summary>
/// <param name="TrueNegatives">Label 0 predicted as 0.</param>
/// <param name="FalsePositives">Label 0 predicted as 1.</param>
/// <param name="FalseNegatives">Label 1 predicted as 0.</param>
/// <param name="TruePositives">Label 1 predicted as 1.</param>
public sealed record ConfusionCounts(long TrueNegatives, long FalsePositives, long FalseNegatives, long TruePositives);
