namespace Spark.Display.Charts.Drawing;

/// <summary>Quartiles of one trace as a box, whiskers to the last value within 1.5 box heights, dots beyond.</summary>
internal sealed class BoxPainter : ITracePainter
{
    private readonly Trace _trace;
    private readonly double _place;
    private readonly double[] _sorted;

    public BoxPainter(Trace trace, ChartAxis yAxis, double place)
    {
        _trace = trace;
        _place = place;
        _sorted = yAxis.Coordinates(trace.Y).Where(double.IsFinite).Order().ToArray();
    }

    public IEnumerable<double> XExtent => [_place - 0.5, _place + 0.5];

    public IEnumerable<double> YExtent => _sorted;

    public bool IsPadded => true;

    public void Paint(SvgWriter svg, PlotArea area)
    {
        if (_sorted.Length == 0)
        {
            return;
        }

        var (low, middle, high) = (Quantile(0.25), Quantile(0.5), Quantile(0.75));
        var reach = 1.5 * (high - low);
        var inside = _sorted.Where(value => value >= low - reach && value <= high + reach).ToArray();
        var stroke = $"stroke=\"{_trace.Color}\" stroke-width=\"2\"";
        var (left, center, right) = (area.X(_place - 0.25), area.X(_place), area.X(_place + 0.25));

        svg.Line(center, area.Y(inside[0]), center, area.Y(low), stroke);
        svg.Line(center, area.Y(high), center, area.Y(inside[^1]), stroke);
        svg.Box(
            left, area.Y(low), right, area.Y(high), $"fill=\"{_trace.Color}\" fill-opacity=\".3\" {stroke}",
            $"{_trace.Name}: {ChartValues.Format(low)}, {ChartValues.Format(middle)}, {ChartValues.Format(high)}");
        svg.Line(left, area.Y(middle), right, area.Y(middle), stroke);
        foreach (var value in _sorted.Where(value => value < inside[0] || value > inside[^1]))
        {
            svg.Dot(center, area.Y(value), 2, $"fill=\"{_trace.Color}\"", ChartValues.Format(value));
        }
    }

    private double Quantile(double share)
    {
        var at = share * (_sorted.Length - 1);
        var index = Math.Min((int)at, _sorted.Length - 1);
        var next = Math.Min(index + 1, _sorted.Length - 1);
        return _sorted[index] + (_sorted[next] - _sorted[index]) * (at - index);
    }
}
