namespace Spark.Learners.Splitting;

/// <summary>
/// Sorts a node's categories so that only splits along the order need be tried; equal keys keep category order.
/// </summary>
internal static unsafe class CategoryOrder
{
    /// <summary>Fills <paramref name="order"/> with all categories in candidate order.</summary>
    public static void Sort(double* histogram, in SplitRules rules, Span<int> order, Span<double> keys)
    {
        var stride = rules.Layout.Stride;
        for (var category = 0; category < order.Length; category++)
        {
            order[category] = category;
            var sums = new ReadOnlySpan<double>(histogram + ((nint)category * stride), stride);
            keys[category] = KeyOf(sums, rules);
        }

        // Insertion keeps equal keys in place; a node has tens of categories.
        for (var i = 1; i < order.Length; i++)
        {
            var key = keys[i];
            var category = order[i];
            var at = i;
            for (; at > 0 && keys[at - 1] > key; at--)
            {
                keys[at] = keys[at - 1];
                order[at] = order[at - 1];
            }

            keys[at] = key;
            order[at] = category;
        }
    }

    private static double KeyOf(ReadOnlySpan<double> sums, in SplitRules rules)
    {
        if (NodeStatistics.CountOf(sums, rules.Layout) == 0)
        {
            return double.MaxValue;
        }

        return rules.Layout.ClassCount switch
        {
            0 => NodeStatistics.PredictionOf(sums, rules.Layout),
            1 => 0,
            // Two classes: the weighted number of ones, not their share.
            2 => sums[1],
            _ => NodeStatistics.ImpurityOf(rules.Impurity, sums, rules.Layout),
        };
    }
}
