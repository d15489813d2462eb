using System.Runtime.Intrinsics;

namespace Spark.Learners.Histograms;

/// <summary>
/// What each row adds to its bins, before the tree's own row counts: in the narrow layouts one vector a row, in the
/// wide one the class and the weight.
/// </summary>
internal sealed unsafe class RowStatistics : IDisposable
{
    private readonly AlignedBuffer<double> _vectors;
    private readonly double[]? _weights;
    private readonly double[] _labels;

    public RowStatistics(StatisticsLayout layout, double[] labels, double[]? weights)
    {
        Layout = layout;
        _labels = labels;
        _weights = weights;
        _vectors = new AlignedBuffer<double>(layout.IsNarrow ? (nint)labels.Length * StatisticsLayout.NarrowStride : 0);
        if (layout.IsRegression)
        {
            SetTargets(labels);
        }
        else if (layout.IsNarrow)
        {
            SetClasses();
        }
    }

    public StatisticsLayout Layout { get; }

    public int RowCount => _labels.Length;

    public void Dispose() => _vectors.Dispose();

    /// <summary>
    /// Regression: makes these the values to learn, as boosting does for each tree. Rows may count at most once then.
    /// </summary>
    public void SetTargets(ReadOnlySpan<double> targets)
    {
        var vector = _vectors.Pointer;
        for (var row = 0; row < targets.Length; row++, vector += StatisticsLayout.NarrowStride)
        {
            var weight = _weights is null ? 1.0 : _weights[row];
            var weighted = weight * targets[row];
            vector[0] = weight;
            vector[1] = weighted;
            vector[2] = weighted * targets[row];
            vector[3] = 1;
        }
    }

    /// <summary>Narrow layouts: the vectors of the given rows, each counted as often as the tree drew it.</summary>
    public void Gather(int* rows, int count, byte* draws, double* destination)
    {
        if (draws is null)
        {
            for (var i = 0; i < count; i++)
            {
                Vector256.Load(_vectors.Pointer + ((nint)rows[i] * 4)).Store(destination + ((nint)i * 4));
            }
        }
        else if (Layout.IsRegression)
        {
            GatherTargets(rows, count, draws, destination);
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                var vector = Vector256.Load(_vectors.Pointer + ((nint)rows[i] * 4));
                (vector * (double)draws[rows[i]]).Store(destination + ((nint)i * 4));
            }
        }
    }

    /// <summary>Wide layouts: weight and count of the given rows, and their classes.</summary>
    public void GatherWide(int* rows, int count, byte* draws, double* destination, int* classes)
    {
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            double drawn = draws is null ? 1 : draws[row];
            classes[i] = (int)_labels[row];
            destination[2 * i] = _weights is null ? drawn : drawn * _weights[row];
            destination[(2 * i) + 1] = drawn;
        }
    }

    // The products are formed left to right from (count * weight); multiplying the finished vector would round
    // otherwise.
    private void GatherTargets(int* rows, int count, byte* draws, double* destination)
    {
        for (var i = 0; i < count; i++, destination += StatisticsLayout.NarrowStride)
        {
            var row = rows[i];
            double drawn = draws[row];
            var weight = _weights is null ? drawn : drawn * _weights[row];
            var weighted = weight * _labels[row];
            destination[0] = weight;
            destination[1] = weighted;
            destination[2] = weighted * _labels[row];
            destination[3] = drawn;
        }
    }

    private void SetClasses()
    {
        var vector = _vectors.Pointer;
        for (var row = 0; row < _labels.Length; row++, vector += StatisticsLayout.NarrowStride)
        {
            vector[(int)_labels[row]] = _weights is null ? 1.0 : _weights[row];
            vector[3] = 1;
        }
    }
}
