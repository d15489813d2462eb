namespace Spark.Learners.Prediction;

/// <summary>What scoring is to compute.</summary>
[Flags]
internal enum ScoreColumns
{
    None = 0,
    Raw = 1,
    Probability = 2,
    Prediction = 4,
    Leaves = 8,

    /// <summary>Variance of the labels in the leaf: single regression trees only.</summary>
    Variance = 16,
}
