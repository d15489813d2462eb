namespace Spark.Learners.Growing;

/// <summary>A node while its tree grows. Its sums lie beside it in the tree.</summary>
internal struct GrowingNode
{
    /// <summary>The right child is the next node; 0 for a leaf.</summary>
    public int LeftChild;
    public int Level;

    /// <summary>
    /// The node's rows within the tree's row list: [ other nodes | left child ..... | right child ..... | other nodes ]
    ///                                                             ^ FirstRow         ^ FirstRow + rows of the left
    /// child
    /// </summary>
    public int FirstRow;
    public int RowCount;

    public double Impurity;

    /// <summary>The candidates were tried, and whether the best of them was allowed.</summary>
    public bool IsExamined;
    public bool HasValidSplit;

    public double Gain;
    public int Feature;
    public int Position;
    public ulong[]? LeftCategories;
}
