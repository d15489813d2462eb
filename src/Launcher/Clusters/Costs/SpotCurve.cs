namespace Launcher.Clusters.Costs;

/// <summary>The spot price of one type in one zone over time: each holds until the next.</summary>
internal sealed class SpotCurve
{
    private readonly (DateTimeOffset From, decimal Price)[] _points;

    public SpotCurve(IEnumerable<(DateTimeOffset From, decimal Price)> points)
    {
        _points = [.. points.OrderBy(point => point.From).ThenBy(point => point.Price)];
        ArgumentOutOfRangeException.ThrowIfZero(_points.Length, nameof(points));
    }

    /// <summary>Before the first known price that one is taken.</summary>
    public decimal At(DateTimeOffset time) => _points[Index(time)].Price;

    /// <summary>What an hour's price adds up to between two moments.</summary>
    public decimal Dollars(DateTimeOffset from, DateTimeOffset to)
    {
        var dollars = 0m;
        var time = from;
        for (var i = Index(from); time < to; i++)
        {
            var until = i + 1 < _points.Length && _points[i + 1].From < to ? _points[i + 1].From : to;
            dollars += _points[i].Price * Hours(until - time);
            time = until;
        }

        return dollars;
    }

    public static decimal Hours(TimeSpan span) => (decimal)span.Ticks / TimeSpan.TicksPerHour;

    private int Index(DateTimeOffset time)
    {
        var after = Array.FindIndex(_points, point => point.From > time);
        return after switch
        {
            < 0 => _points.Length - 1,
            0 => 0,
            _ => after - 1,
        };
    }
}
