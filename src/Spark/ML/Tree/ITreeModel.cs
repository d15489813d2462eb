namespace Microsoft.Spark.ML.Tree;

/// <summary>A model made of trees, whatever it predicts.</summary>
internal interface ITreeModel
{
    TreeContent Content { get; }

    Linalg.SparseVector FeatureImportances { get; }
}
