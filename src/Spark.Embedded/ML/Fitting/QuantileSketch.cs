namespace Spark.Embedded.ML.Fitting;

/// <summary>
/// Approximate quantiles as Spark's summary of one partition gives them: sorted values, thinned out as far as the
/// allowed
/// error of ranks goes.
/// </summary>
internal sealed class QuantileSketch
{
    private readonly List<(double Value, long Gap, long Delta)> _samples;
    private readonly double _error;
    private readonly long _count;

    public QuantileSketch(IEnumerable<double> values, double relativeError)
    {
        var sorted = values.Order().ToArray();
        _count = sorted.Length;
        _error = relativeError;
        _samples = Compress(sorted.Select((value, i) => (value, 1L, DeltaOf(i))).ToList());
    }

    /// <summary>The value at this share of the ranks, 0 to 1.</summary>
    public double Quantile(double share)
    {
        if (share <= _error)
        {
            return _samples[0].Value;
        }

        if (share >= 1 - _error)
        {
            return _samples[^1].Value;
        }

        var rank = (long)Math.Ceiling(share * _count);
        var target = _samples.Max(sample => sample.Gap + sample.Delta) / 2;
        var low = 0L;
        for (var i = 0; i < _samples.Count - 1; i++)
        {
            low += _samples[i].Gap;
            if (low + _samples[i].Delta - target <= rank && rank <= low + target)
            {
                return _samples[i].Value;
            }
        }

        return _samples[^1].Value;
    }

    private long DeltaOf(int index) =>
        index == 0 || index == _count - 1 ? 0 : (long)Math.Floor(2 * _error * (index + 1));

    private List<(double Value, long Gap, long Delta)> Compress(List<(double Value, long Gap, long Delta)> samples)
    {
        if (samples.Count == 0)
        {
            return samples;
        }

        var limit = 2 * _error * _count;
        var kept = new List<(double Value, long Gap, long Delta)>();
        var head = samples[^1];
        for (var i = samples.Count - 2; i >= 1; i--)
        {
            var sample = samples[i];
            if (sample.Gap + head.Gap + head.Delta < limit)
            {
                head.Gap += sample.Gap;
            }
            else
            {
                kept.Add(head);
                head = sample;
            }
        }

        kept.Add(head);
        if (samples.Count > 1 && samples[0].Value <= head.Value)
        {
            kept.Add(samples[0]);
        }

        kept.Reverse();
        return kept;
    }
}
