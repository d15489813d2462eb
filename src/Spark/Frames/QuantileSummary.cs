namespace Spark.Frames;

/// <summary>
/// Greenwald and Khanna's summary of a stream, with Spark's buffer sizes and order of merging, so that approximate
/// quantiles equal those of a one-partition Spark job.
/// </summary>
internal sealed class QuantileSummary(double relativeError)
{
    private const int HeadSize = 50_000;
    private const int CompressThreshold = 10_000;

    private readonly List<double> _head = [];

    // Value, rows between it and the one before, and how far its rank may be off.
    private List<(double Value, long Gap, long Delta)> _samples = [];
    private long _count;
    private bool _isCompressed;

    public void Insert(double value)
    {
        _head.Add(value);
        _isCompressed = false;
        if (_head.Count >= HeadSize)
        {
            Flush();
            if (_samples.Count >= CompressThreshold)
            {
                Compress();
            }
        }
    }

    /// <summary>Empty when nothing was inserted.</summary>
    public double[] Query(IReadOnlyList<double> shares)
    {
        if (!_isCompressed)
        {
            Flush();
            Compress();
            _isCompressed = true;
        }

        return _samples.Count == 0 ? [] : shares.Select(Query).ToArray();
    }

    private double Query(double share)
    {
        if (share <= relativeError)
        {
            return _samples[0].Value;
        }

        if (share >= 1 - relativeError)
        {
            return _samples[^1].Value;
        }

        var target = _samples.Max(sample => sample.Delta + sample.Gap) / 2.0;
        var rank = (long)Math.Ceiling(share * _count);
        long minimum = 0;
        for (var i = 0; i < _samples.Count; i++)
        {
            var (value, gap, delta) = _samples[i];
            minimum += gap;
            if (minimum + delta - target <= rank && rank <= minimum + target)
            {
                return value;
            }
        }

        return _samples[^1].Value;
    }

    private void Flush()
    {
        if (_head.Count == 0)
        {
            return;
        }

        _head.Sort();
        var merged = new List<(double Value, long Gap, long Delta)>(_samples.Count + _head.Count);
        var next = 0;
        for (var i = 0; i < _head.Count; i++)
        {
            var value = _head[i];
            while (next < _samples.Count && _samples[next].Value <= value)
            {
                merged.Add(_samples[next++]);
            }

            _count++;
            var isEnd = merged.Count == 0 || (next == _samples.Count && i == _head.Count - 1);
            merged.Add((value, 1, isEnd ? 0 : (long)Math.Floor(2 * relativeError * _count)));
        }

        merged.AddRange(_samples.Skip(next));
        _samples = merged;
        _head.Clear();
    }

    private void Compress()
    {
        if (_samples.Count == 0)
        {
            return;
        }

        var threshold = 2 * relativeError * _count;
        var kept = new List<(double Value, long Gap, long Delta)>();
        var head = _samples[^1];
        for (var i = _samples.Count - 2; i >= 1; i--)
        {
            var sample = _samples[i];
            if (sample.Gap + head.Gap + head.Delta < threshold)
            {
                head = head with { Gap = head.Gap + sample.Gap };
            }
            else
            {
                kept.Add(head);
                head = sample;
            }
        }

        kept.Add(head);

        // The least value stays, so that the minimum is exact.
        var first = _samples[0];
        if (first.Value <= head.Value && _samples.Count > 1)
        {
            kept.Add(first);
        }

        kept.Reverse();
        _samples = kept;
    }
}
