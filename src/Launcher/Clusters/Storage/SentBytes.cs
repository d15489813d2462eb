namespace Launcher.Clusters.Storage;

/// <summary>How much of a file is on its way, over parts that go side by side and may be sent again.</summary>
internal sealed class SentBytes(IProgress<long>? progress, int partCount)
{
    private readonly Lock _gate = new();
    private readonly long[] _ofPart = new long[partCount];
    private long _told;

    public void Set(int number, long sent)
    {
        lock (_gate)
        {
            _ofPart[number - 1] = sent;
            var sum = _ofPart.Sum();
            if (sum > _told)
            {
                _told = sum;
                progress?.Report(sum);
            }
        }
    }
}
