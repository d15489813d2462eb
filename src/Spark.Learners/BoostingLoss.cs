namespace Spark.Learners;

/// <summary>What boosting minimises: logistic for labels 0 and 1, the others for real labels.</summary>
internal enum BoostingLoss
{
    Logistic,
    Squared,
    Absolute,
}
