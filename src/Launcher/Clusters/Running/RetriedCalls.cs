using Amazon.ElasticMapReduce;

namespace Launcher.Clusters.Running;

/// <summary>
/// Calls that may be repeated. What passes is waited for with full jitter; what does not pass is thrown at once.
/// </summary>
internal sealed class RetriedCalls(Connection connection, Random jitter)
{
    private const double FirstWait = 1;
    private const double LongestWait = 30;

    public TimeProvider Clock => connection.Clock;

    public async Task<T> CallAsync<T>(
        Func<IAmazonElasticMapReduce, Task<T>> call,
        TimeSpan patience,
        CancellationToken stop)
    {
        var until = Clock.GetUtcNow() + patience;
        var wasSkewed = false;
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await call(connection.Services.Emr).ConfigureAwait(false);
            }
            catch (Exception failure) when (CallFailures.Of(failure, stop) is { } kind)
            {
                switch (kind)
                {
                    case CallFailure.Expired when connection.TryReload():
                        continue;
                    case CallFailure.Expired:
                        throw new CredentialsExpiredException(failure);
                    case CallFailure.Skewed when !wasSkewed:
                        wasSkewed = true;
                        continue;
                    case CallFailure.Unclear or CallFailure.Throttled when Clock.GetUtcNow() < until:
                        break;
                    default:
                        throw;
                }
            }

            await Task.Delay(Wait(tries), Clock, stop).ConfigureAwait(false);
        }
    }

    private TimeSpan Wait(int tries)
    {
        var most = Math.Min(LongestWait, FirstWait * Math.Pow(2, Math.Min(tries, 10)));
        return TimeSpan.FromSeconds(Math.Max(0.1, jitter.NextDouble() * most));
    }
}
