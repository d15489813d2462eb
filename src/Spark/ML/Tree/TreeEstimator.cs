using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tree;

/// <summary>What all estimators of trees share.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">The models that it fits.</typeparam>
public abstract class TreeEstimator<TSelf, TModel> : Predictor<TSelf, TModel>
    where TSelf : TreeEstimator<TSelf, TModel>
    where TModel : Model
{
    private protected TreeEstimator(string uid, string impurity, params string[] impurities)
        : base(uid) => TreeParams.Declare(this, impurity, impurities);

    /// <summary>
    /// Column for the position of the leaf that each tree reaches, counted from the left; default empty, for none.
    /// </summary>
    public Param<string> LeafCol => Typed<string>("leafCol");

    /// <inheritdoc cref="LeafCol"/>
    public string GetLeafCol() => Value(LeafCol);

    /// <inheritdoc cref="LeafCol"/>
    public TSelf SetLeafCol(string value) => With(LeafCol, value);

    /// <summary>Column of row weights; not set means that every row weighs 1.</summary>
    public Param<string> WeightCol => Typed<string>("weightCol");

    /// <inheritdoc cref="WeightCol"/>
    public string GetWeightCol() => Value(WeightCol);

    /// <inheritdoc cref="WeightCol"/>
    public TSelf SetWeightCol(string value) => With(WeightCol, value);

    /// <summary>Longest path from root to leaf, counted in splits, 0 to 30; default 5.</summary>
    public Param<int> MaxDepth => Typed<int>("maxDepth");

    /// <inheritdoc cref="MaxDepth"/>
    public int GetMaxDepth() => Value(MaxDepth);

    /// <inheritdoc cref="MaxDepth"/>
    public TSelf SetMaxDepth(int value) => With(MaxDepth, value);

    /// <summary>
    /// Most candidate bins of a feature, at least 2 and at least the largest number of categories; default 32.
    /// </summary>
    public Param<int> MaxBins => Typed<int>("maxBins");

    /// <inheritdoc cref="MaxBins"/>
    public int GetMaxBins() => Value(MaxBins);

    /// <inheritdoc cref="MaxBins"/>
    public TSelf SetMaxBins(int value) => With(MaxBins, value);

    /// <summary>Fewest rows on either side of a split; default 1.</summary>
    public Param<int> MinInstancesPerNode => Typed<int>("minInstancesPerNode");

    /// <inheritdoc cref="MinInstancesPerNode"/>
    public int GetMinInstancesPerNode() => Value(MinInstancesPerNode);

    /// <inheritdoc cref="MinInstancesPerNode"/>
    public TSelf SetMinInstancesPerNode(int value) => With(MinInstancesPerNode, value);

    /// <summary>Smallest share of all weight on either side of a split, 0 to below 0.5; default 0.</summary>
    public Param<double> MinWeightFractionPerNode => Typed<double>("minWeightFractionPerNode");

    /// <inheritdoc cref="MinWeightFractionPerNode"/>
    public double GetMinWeightFractionPerNode() => Value(MinWeightFractionPerNode);

    /// <inheritdoc cref="MinWeightFractionPerNode"/>
    public TSelf SetMinWeightFractionPerNode(double value) => With(MinWeightFractionPerNode, value);

    /// <summary>Smallest gain of a split; default 0.</summary>
    public Param<double> MinInfoGain => Typed<double>("minInfoGain");

    /// <inheritdoc cref="MinInfoGain"/>
    public double GetMinInfoGain() => Value(MinInfoGain);

    /// <inheritdoc cref="MinInfoGain"/>
    public TSelf SetMinInfoGain(double value) => With(MinInfoGain, value);

    /// <summary>
    /// Megabytes of statistics per group of nodes; with feature subsets the grouping decides which draws a node gets;
    /// default 256.
    /// </summary>
    public Param<int> MaxMemoryInMB => Typed<int>("maxMemoryInMB");

    /// <inheritdoc cref="MaxMemoryInMB"/>
    public int GetMaxMemoryInMB() => Value(MaxMemoryInMB);

    /// <inheritdoc cref="MaxMemoryInMB"/>
    public TSelf SetMaxMemoryInMB(int value) => With(MaxMemoryInMB, value);

    /// <summary>Kept for saved models; without effect on results.</summary>
    public Param<bool> CacheNodeIds => Typed<bool>("cacheNodeIds");

    /// <inheritdoc cref="CacheNodeIds"/>
    public bool GetCacheNodeIds() => Value(CacheNodeIds);

    /// <inheritdoc cref="CacheNodeIds"/>
    public TSelf SetCacheNodeIds(bool value) => With(CacheNodeIds, value);

    /// <summary>Kept for saved models; without effect on results.</summary>
    public Param<int> CheckpointInterval => Typed<int>("checkpointInterval");

    /// <inheritdoc cref="CheckpointInterval"/>
    public int GetCheckpointInterval() => Value(CheckpointInterval);

    /// <inheritdoc cref="CheckpointInterval"/>
    public TSelf SetCheckpointInterval(int value) => With(CheckpointInterval, value);

    /// <summary>Start of every random draw; the default is a hash of the class name.</summary>
    public Param<long> Seed => Typed<long>("seed");

    /// <inheritdoc cref="Seed"/>
    public long GetSeed() => Value(Seed);

    /// <inheritdoc cref="Seed"/>
    public TSelf SetSeed(long value) => With(Seed, value);
}
