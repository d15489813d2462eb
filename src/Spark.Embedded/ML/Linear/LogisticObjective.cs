using Spark.Learners;

namespace Spark.Embedded.ML.Linear;

/// <summary>
/// Mean loss of logistic regression with the smooth penalty. Features are divided by their deviation and, with an
/// intercept, have their mean taken away. The point holds the coefficients class after class, then the intercepts; two
/// classes have one set of coefficients unless asked for as many as there are classes.
/// </summary>
internal sealed class LogisticObjective : IObjective
{
    private const int RowsPerBlock = 4096;

    private readonly double[] _rows;
    private readonly double[] _labels;
    private readonly double[]? _weights;
    private readonly double[] _penalties;
    private readonly double _weightSum;
    private readonly int _featureCount;
    private readonly int _setCount;
    private readonly bool _fitsIntercept;

    /// <param name="rows">Scaled features, row after row.</param>
    /// <param name="set">Labels and weights.</param>
    /// <param name="setCount">1 for two classes with one set of coefficients, else the number of classes.</param>
    /// <param name="fitsIntercept">Whether there are intercepts.</param>
    /// <param name="penalties">Factor of half the square of each coefficient, by feature.</param>
    public LogisticObjective(double[] rows, TrainingSet set, int setCount, bool fitsIntercept, double[] penalties)
    {
        _rows = rows;
        _labels = set.Labels;
        _weights = set.Weights;
        _weightSum = set.WeightSum;
        _featureCount = set.FeatureCount;
        _setCount = setCount;
        _fitsIntercept = fitsIntercept;
        _penalties = penalties;
    }

    public int Length => _setCount * (_featureCount + (_fitsIntercept ? 1 : 0));

    public double Evaluate(double[] point, double[] gradient)
    {
        // Blocks are summed one after the other in their order, so the sums do not depend on the number of threads.
        var blocks = (_labels.Length + RowsPerBlock - 1) / RowsPerBlock;
        var parts = new (double Loss, double[] Gradient)[blocks];
        Parallel.For(0, blocks, block => parts[block] = Block(point, block));
        Array.Clear(gradient);
        var loss = 0.0;
        foreach (var part in parts)
        {
            loss += part.Loss;
            Algebra.Add(gradient, 1, part.Gradient);
        }

        loss /= _weightSum;
        Algebra.Scale(gradient, 1 / _weightSum);
        for (var i = 0; i < _setCount * _featureCount; i++)
        {
            var penalty = _penalties[i % _featureCount];
            loss += 0.5 * penalty * point[i] * point[i];
            gradient[i] += penalty * point[i];
        }

        return loss;
    }

    private (double Loss, double[] Gradient) Block(double[] point, int block)
    {
        var gradient = new double[point.Length];
        var margins = new double[_setCount];
        var first = block * RowsPerBlock;
        var last = Math.Min(first + RowsPerBlock, _labels.Length);
        var loss = 0.0;
        for (var row = first; row < last; row++)
        {
            var features = _rows.AsSpan(row * _featureCount, _featureCount);
            Margins(point, features, margins);
            var weight = _weights?[row] ?? 1;
            if (weight == 0)
            {
                continue;
            }

            loss += weight * (_setCount == 1 ? Binary(margins, _labels[row]) : Multinomial(margins, (int)_labels[row]));
            for (var k = 0; k < _setCount; k++)
            {
                AddGradient(gradient, k, weight * margins[k], features);
            }
        }

        return (loss, gradient);
    }

    private void Margins(double[] point, ReadOnlySpan<double> features, double[] margins)
    {
        for (var k = 0; k < _setCount; k++)
        {
            var coefficients = point.AsSpan(k * _featureCount, _featureCount);
            var sum = _fitsIntercept ? point[(_setCount * _featureCount) + k] : 0;
            for (var i = 0; i < features.Length; i++)
            {
                sum += coefficients[i] * features[i];
            }

            margins[k] = sum;
        }
    }

    /// <summary>The loss of a row; margins become the slopes of the loss.</summary>
    private static double Binary(double[] margins, double label)
    {
        var margin = -margins[0];
        margins[0] = (1.0 / (1.0 + Math.Exp(margin))) - label;
        var softened = margin > 0 ? margin + double.LogP1(Math.Exp(-margin)) : double.LogP1(Math.Exp(margin));
        return label > 0 ? softened : softened - margin;
    }

    private static double Multinomial(double[] margins, int label)
    {
        var largest = margins.Max();
        var own = margins[label];
        var sum = 0.0;
        for (var k = 0; k < margins.Length; k++)
        {
            margins[k] = Math.Exp(margins[k] - largest);
            sum += margins[k];
        }

        for (var k = 0; k < margins.Length; k++)
        {
            margins[k] = (margins[k] / sum) - (k == label ? 1 : 0);
        }

        return Math.Log(sum) + largest - own;
    }

    private void AddGradient(double[] gradient, int k, double slope, ReadOnlySpan<double> features)
    {
        var own = gradient.AsSpan(k * _featureCount, _featureCount);
        for (var i = 0; i < features.Length; i++)
        {
            own[i] += slope * features[i];
        }

        if (_fitsIntercept)
        {
            gradient[(_setCount * _featureCount) + k] += slope;
        }
    }
}
