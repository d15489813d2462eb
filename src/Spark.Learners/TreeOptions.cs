namespace Spark.Learners;

/// <summary>What every tree learner takes; a single decision tree takes nothing else.</summary>
internal record TreeOptions
{
    public const int DeepestTree = 30;

    /// <summary>Longest path from root to leaf, counted in splits. 0 grows a single leaf.</summary>
    public int MaxDepth { get; init; } = 5;

    public int MaxBins { get; init; } = 32;

    public int MinInstancesPerNode { get; init; } = 1;

    public double MinWeightFractionPerNode { get; init; }

    public double MinInfoGain { get; init; }

    public Impurity Impurity { get; init; } = Impurity.Gini;

    /// <summary>Bounds how many nodes are examined together, which decides the order of feature draws.</summary>
    public int MaxMemoryInMB { get; init; } = 256;

    public long Seed { get; init; }

    public virtual void Validate()
    {
        Check(MaxDepth is >= 0 and <= DeepestTree, nameof(MaxDepth), MaxDepth, "0 to 30");
        Check(MaxBins >= 2, nameof(MaxBins), MaxBins, "2 or more");
        Check(MinInstancesPerNode >= 1, nameof(MinInstancesPerNode), MinInstancesPerNode, "1 or more");
        Check(
            MinWeightFractionPerNode is >= 0 and < 0.5,
            nameof(MinWeightFractionPerNode),
            MinWeightFractionPerNode,
            "0 or more and below 0.5");
        Check(MinInfoGain >= 0, nameof(MinInfoGain), MinInfoGain, "0 or more");
        Check(MaxMemoryInMB >= 0, nameof(MaxMemoryInMB), MaxMemoryInMB, "0 or more");
    }

    protected static void Check(bool holds, string name, object value, string allowed)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(
                name, FormattableString.Invariant($"{name} is '{value}'. Allowed is {allowed}."));
        }
    }
}
