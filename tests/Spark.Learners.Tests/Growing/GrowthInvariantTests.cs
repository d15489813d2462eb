using Spark.Learners.Forests;
using Spark.Learners.Prediction;

namespace Spark.Learners.Tests.Growing;

public class GrowthInvariantTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Children_partition_their_parent(int seed)
    {
        var set = SeededRows.Classification(
            800, featureCount: 6, classCount: 3, seed, isWeighted: false, arities: [0, 4, 0, 12, 0, 2]);
        var model = ForestLearner.Fit(set, new ForestOptions { NumTrees = 5, MaxDepth = 12, Seed = seed });

        foreach (var tree in model.Trees)
        {
            tree.Validate(set.FeatureCount);
            for (var node = 0; node < tree.NodeCount; node++)
            {
                if (!tree.IsLeaf(node))
                {
                    AssertPartition(tree, node);
                }
            }
        }
    }

    [Fact]
    public void Rows_reach_the_leaves_they_were_grown_into()
    {
        var set = SeededRows.Classification(
            700, featureCount: 6, classCount: 3, seed: 9, isWeighted: false, arities: [0, 4, 0, 12, 0, 2]);
        var tree = DecisionTreeLearner.Fit(set, new TreeOptions { MaxDepth = 8 }).Trees[0];
        var route = new ScoringTree(tree);
        var counts = new long[tree.NodeCount];
        var row = new double[set.FeatureCount];
        for (var i = 0; i < set.RowCount; i++)
        {
            set.Features.CopyRows(i, 1, row);
            counts[route.LeafOf(row)]++;
        }

        for (var node = 0; node < tree.NodeCount; node++)
        {
            Assert.Equal(tree.IsLeaf(node) ? tree.RawCount[node] : 0, counts[node]);
        }
    }

    [Fact]
    public void Gains_are_what_the_children_leave_of_the_impurity()
    {
        var set = SeededRows.Regression(500, featureCount: 5, seed: 4);
        var tree = DecisionTreeLearner.Fit(set, new TreeOptions { MaxDepth = 6 }).Trees[0];

        for (var node = 0; node < tree.NodeCount; node++)
        {
            if (tree.IsLeaf(node))
            {
                continue;
            }

            var total = tree.StatsOf(node)[0];
            var left = tree.LeftChild[node];
            var right = tree.RightChild[node];
            var expected = Variance(tree, node)
                - (tree.StatsOf(left)[0] / total * Variance(tree, left))
                - (tree.StatsOf(right)[0] / total * Variance(tree, right));

            // The parent's sums and its children's are rounded apart.
            Assert.Equal(expected, tree.Gain[node], 1e-9);
        }
    }

    private static double Variance(Tree tree, int node)
    {
        var sums = tree.StatsOf(node);
        return (sums[2] - (sums[1] * sums[1] / sums[0])) / sums[0];
    }

    private static void AssertPartition(Tree tree, int node)
    {
        var left = tree.LeftChild[node];
        var right = tree.RightChild[node];
        Assert.Equal(tree.RawCount[node], tree.RawCount[left] + tree.RawCount[right]);
        for (var c = 0; c < tree.StatisticsPerNode; c++)
        {
            Assert.Equal(tree.StatsOf(node)[c], tree.StatsOf(left)[c] + tree.StatsOf(right)[c]);
        }
    }
}
