namespace Spark.Learners.Prediction;

/// <summary>How the trees of an ensemble are put together.</summary>
internal enum EnsembleKind
{
    SingleTree,
    Forest,
    Boosting,
}
