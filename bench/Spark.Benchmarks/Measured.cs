using System.Diagnostics;

namespace Spark.Benchmarks;

/// <summary>Median time of several runs and what one of them allocated.</summary>
internal sealed record Measured(TimeSpan Median, TimeSpan Fastest, TimeSpan Slowest, long AllocatedBytes)
{
    /// <summary>Runs once to warm up when told, then <paramref name="times"/> times.</summary>
    public static Measured Of(Action action, int times, bool warmUp = true)
    {
        if (warmUp)
        {
            action();
        }

        var spans = new List<TimeSpan>();
        var allocated = 0L;
        for (var i = 0; i < times; i++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            action();
            spans.Add(clock.Elapsed);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        spans.Sort();
        return new Measured(spans[spans.Count / 2], spans[0], spans[^1], allocated);
    }
}
