namespace Spark.Learners;

/// <summary>How far a fit has come: <paramref name="Completed"/> of <paramref name="Total"/> trees or levels.</summary>
internal readonly record struct FitProgress(int Completed, int Total, string Unit);
