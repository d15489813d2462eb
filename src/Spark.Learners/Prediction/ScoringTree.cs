namespace Spark.Learners.Prediction;

/// <summary>A tree laid out for walking: sixteen bytes a node, the left child always next.</summary>
internal sealed class ScoringTree
{
    private readonly Node[] _nodes;
    private readonly CategoryRoute[] _routes;

    public ScoringTree(Tree tree)
    {
        _nodes = new Node[tree.NodeCount];
        var routes = new List<CategoryRoute>();
        for (var node = 0; node < _nodes.Length; node++)
        {
            if (tree.IsLeaf(node))
            {
                _nodes[node] = new Node { Feature = -1 };
            }
            else if (tree.IsCategorical(node))
            {
                // A categorical split hides behind its feature's complement, the number of its route in the threshold.
                _nodes[node] = new Node
                {
                    Feature = -2 - tree.FeatureIndex[node],
                    Threshold = routes.Count,
                    Right = tree.RightChild[node],
                };
                routes.Add(new CategoryRoute(tree.LeftCategories![node]!, tree.CategoryCount[node]));
            }
            else
            {
                _nodes[node] = new Node
                {
                    Feature = tree.FeatureIndex[node],
                    Threshold = tree.Threshold[node],
                    Right = tree.RightChild[node],
                };
            }
        }

        _routes = [.. routes];
    }

    /// <summary>The node number of the leaf that a row reaches.</summary>
    public int LeafOf(ReadOnlySpan<double> row)
    {
        var nodes = _nodes;
        var node = 0;
        while (true)
        {
            ref readonly var at = ref nodes[node];
            var feature = at.Feature;
            if (feature >= 0)
            {
                // What is not a number is not below the threshold and goes right.
                node = row[feature] <= at.Threshold ? node + 1 : at.Right;
            }
            else if (feature == -1)
            {
                return node;
            }
            else
            {
                node = _routes[(int)at.Threshold].GoesLeft(row[-2 - feature]) ? node + 1 : at.Right;
            }
        }
    }

    private struct Node
    {
        public double Threshold;
        public int Feature;
        public int Right;
    }
}
