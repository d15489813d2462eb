namespace Microsoft.Spark.ML.Evaluation;

/// <summary>Counts of a binary classification at falling score thresholds, and the curves made of them.</summary>
internal sealed class BinaryCurve
{
    private readonly List<(double Score, double Positives, double Negatives)> _cumulative = [];

    /// <param name="scores">Larger means more likely positive.</param>
    /// <param name="labels">Above 0.5 is positive.</param>
    /// <param name="weights">Row weights; empty when every row weighs 1.</param>
    /// <param name="numBins">Most points of the curve; 0 keeps one for each distinct score.</param>
    public BinaryCurve(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, int numBins)
    {
        var points = Distinct(scores, labels, weights);
        var group = numBins > 0 ? points.Count / numBins : 0;
        group = group >= 2 ? group : 1;
        var (positives, negatives) = (0.0, 0.0);
        for (var first = 0; first < points.Count; first += group)
        {
            var last = Math.Min(first + group, points.Count) - 1;
            var (addedPositives, addedNegatives) = (0.0, 0.0);
            for (var i = first; i <= last; i++)
            {
                addedPositives += points[i].Positives;
                addedNegatives += points[i].Negatives;
            }

            positives += addedPositives;
            negatives += addedNegatives;
            _cumulative.Add((points[last].Score, positives, negatives));
        }
    }

    public IReadOnlyList<(double Score, double TruePositives, double FalsePositives)> Counts => _cumulative;

    /// <summary>False positive rate and true positive rate, from (0, 0) to (1, 1).</summary>
    public IReadOnlyList<(double X, double Y)> Roc() =>
        [(0, 0), .. _cumulative.Select(point => (FalsePositiveRate(point), Recall(point))), (1, 1)];

    /// <summary>Recall and precision; the first point has recall 0 and the precision of the second.</summary>
    public IReadOnlyList<(double X, double Y)> PrecisionRecall()
    {
        var points = _cumulative.Select(point => (X: Recall(point), Y: Precision(point))).ToArray();
        return points.Length == 0 ? [] : [(0, points[0].Y), .. points];
    }

    public static double Area(IReadOnlyList<(double X, double Y)> curve)
    {
        var area = 0.0;
        for (var i = 1; i < curve.Count; i++)
        {
            area += (curve[i].X - curve[i - 1].X) * (curve[i].Y + curve[i - 1].Y) / 2.0;
        }

        return area;
    }

    private static List<(double Score, double Positives, double Negatives)> Distinct(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var order = new int[scores.Length];
        for (var row = 0; row < order.Length; row++)
        {
            order[row] = row;
        }

        var keys = scores.ToArray();
        Array.Sort(keys, order);
        var points = new List<(double Score, double Positives, double Negatives)>();
        for (var last = order.Length; last > 0;)
        {
            var first = last - 1;
            while (first > 0 && keys[first - 1].Equals(keys[last - 1]))
            {
                first--;
            }

            // Rows of one score are added in row order, whatever the sort did with equal keys.
            Array.Sort(order, first, last - first);
            var (positives, negatives) = (0.0, 0.0);
            for (var i = first; i < last; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[order[i]];
                if (labels[order[i]] > 0.5)
                {
                    positives += weight;
                }
                else
                {
                    negatives += weight;
                }
            }

            points.Add((keys[first], positives, negatives));
            last = first;
        }

        return points;
    }

    private double Recall((double Score, double Positives, double Negatives) point) =>
        Ratio(point.Positives, _cumulative[^1].Positives, 0);

    private double FalsePositiveRate((double Score, double Positives, double Negatives) point) =>
        Ratio(point.Negatives, _cumulative[^1].Negatives, 0);

    private static double Precision((double Score, double Positives, double Negatives) point) =>
        Ratio(point.Positives, point.Positives + point.Negatives, 1);

    private static double Ratio(double part, double whole, double whenEmpty) => whole == 0 ? whenEmpty : part / whole;
}
