namespace Aws.Calls;

/// <summary>
/// Hands out calls in order of asking. A call that finds the bucket empty takes a token in advance and is told how
/// long to wait for it, so waiting calls never overtake each other.
/// </summary>
internal sealed class TokenBucket(Quota quota, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _tokens = quota.Burst;
    private long _filledAt = clock.GetTimestamp();

    public TimeSpan Take()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var refill = clock.GetElapsedTime(_filledAt, now).TotalSeconds * quota.PerSecond;
            _tokens = Math.Min(quota.Burst, _tokens + refill) - 1;
            _filledAt = now;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / quota.PerSecond);
        }
    }

    /// <summary>A call that was given up while waiting was not sent.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            _tokens = Math.Min(quota.Burst, _tokens + 1);
        }
    }
}
