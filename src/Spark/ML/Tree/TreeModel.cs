namespace Microsoft.Spark.ML.Tree;

/// <summary>What all models made of trees share: what they were fitted with and what they look like.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public abstract class TreeModel<TSelf> : PredictionModel<TSelf>, ITreeModel
    where TSelf : TreeModel<TSelf>
{
    private readonly Lazy<TreeContent> _content;

    private protected TreeModel(string uid, Lazy<TreeContent> content, string impurity, params string[] impurities)
        : base(uid)
    {
        _content = content;
        TreeParams.Declare(this, impurity, impurities);
    }

    /// <inheritdoc/>
    public override int NumFeatures => Content.NumFeatures;

    /// <summary>Share of each feature in the total gain; features that no tree uses are left out.</summary>
    public Linalg.SparseVector FeatureImportances => Importances.Of(Content, IsNormalizedPerTree);

    /// <summary>The trees as nested if and else lines, with class, uid and sizes first.</summary>
    public string ToDebugString => DebugText.Of(this, Content, IsSingle);

    TreeContent ITreeModel.Content => Content;

    internal TreeContent Content => _content.Value;

    private protected abstract bool IsNormalizedPerTree { get; }

    private protected virtual bool IsSingle => false;

    /// <summary>
    /// Column for the position of the leaf that each tree reaches, counted from the left; default empty, for none.
    /// </summary>
    public string GetLeafCol() => Value(Typed<string>("leafCol"));

    /// <inheritdoc cref="GetLeafCol"/>
    public TSelf SetLeafCol(string value) => With(Typed<string>("leafCol"), value);

    /// <summary>Longest path from root to leaf, counted in splits, 0 to 30; default 5.</summary>
    public int GetMaxDepth() => Value(Typed<int>("maxDepth"));

    /// <summary>
    /// Most candidate bins of a feature, at least 2 and at least the largest number of categories; default 32.
    /// </summary>
    public int GetMaxBins() => Value(Typed<int>("maxBins"));

    /// <summary>Fewest rows on either side of a split; default 1.</summary>
    public int GetMinInstancesPerNode() => Value(Typed<int>("minInstancesPerNode"));

    /// <summary>Smallest share of all weight on either side of a split, 0 to below 0.5; default 0.</summary>
    public double GetMinWeightFractionPerNode() => Value(Typed<double>("minWeightFractionPerNode"));

    /// <summary>Smallest gain of a split; default 0.</summary>
    public double GetMinInfoGain() => Value(Typed<double>("minInfoGain"));

    /// <summary>
    /// Megabytes of statistics per group of nodes; with feature subsets the grouping decides which draws a node gets;
    /// default 256.
    /// </summary>
    public int GetMaxMemoryInMB() => Value(Typed<int>("maxMemoryInMB"));

    /// <summary>Start of every random draw; the default is a hash of the class name.</summary>
    public long GetSeed() => Value(Typed<long>("seed"));

    /// <summary>How impure a node is, as it was fitted.</summary>
    public string GetImpurity() => Value(Typed<string>("impurity")).ToLowerInvariant();
}
