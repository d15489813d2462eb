namespace Spark.Display.Charts.Drawing;

/// <summary>All bars of a chart: side by side, stacked, or over each other, standing or lying.</summary>
internal sealed class BarPainter : ITracePainter
{
    private const double GroupWidth = 0.8;

    private readonly List<Bar> _bars = [];
    private readonly bool _isHorizontal;

    public BarPainter(IReadOnlyList<Trace> traces, ChartAxis xAxis, ChartAxis yAxis, string mode)
    {
        _isHorizontal = traces[0].IsHorizontal;
        var stacks = new Dictionary<(double Place, bool IsUp), double>();
        var perGroup = mode == "group" ? traces.Count : 1;
        for (var i = 0; i < traces.Count; i++)
        {
            var trace = traces[i];
            var places = _isHorizontal ? yAxis.Coordinates(trace.Y) : xAxis.Coordinates(trace.X);
            var lengths = _isHorizontal ? xAxis.Coordinates(trace.X) : yAxis.Coordinates(trace.Y);
            var thickness = GroupWidth * Spacing(places) / perGroup;
            for (var j = 0; j < places.Length; j++)
            {
                if (!double.IsFinite(places[j]) || !double.IsFinite(lengths[j]))
                {
                    continue;
                }

                var from = mode is "stack" or "relative" ? stacks.GetValueOrDefault((places[j], lengths[j] >= 0)) : 0;
                stacks[(places[j], lengths[j] >= 0)] = from + lengths[j];
                var shift = mode == "group" ? (i - (perGroup - 1) / 2.0) * thickness : 0;
                var start = places[j] + shift - thickness / 2;
                _bars.Add(new Bar(start, start + thickness, from, from + lengths[j], trace, trace.Tooltip(j)));
            }
        }
    }

    public IEnumerable<double> XExtent => _isHorizontal ? Lengths : Places;

    public IEnumerable<double> YExtent => _isHorizontal ? Places : Lengths;

    public bool IsPadded => false;

    private IEnumerable<double> Places => _bars.SelectMany(bar => new[] { bar.Start, bar.End });

    private IEnumerable<double> Lengths => _bars.SelectMany(bar => new[] { bar.From, bar.To });

    public void Paint(SvgWriter svg, PlotArea area)
    {
        foreach (var bar in _bars)
        {
            var style = $"fill=\"{bar.Trace.Color}\" opacity=\"{SvgWriter.Number(bar.Trace.Opacity)}\"";
            if (_isHorizontal)
            {
                svg.Box(
                    area.X(bar.From), area.Y(bar.Start), area.X(bar.To), area.Y(bar.End), style, bar.Tooltip);
            }
            else
            {
                svg.Box(
                    area.X(bar.Start), area.Y(bar.From), area.X(bar.End), area.Y(bar.To), style, bar.Tooltip);
            }
        }
    }

    // Bars over numbers are as wide as their closest neighbours allow.
    private static double Spacing(double[] places)
    {
        var sorted = places.Where(double.IsFinite).Distinct().Order().ToArray();
        return sorted.Length < 2 ? 1 : sorted.Zip(sorted.Skip(1), (left, right) => right - left).Min();
    }

    private sealed record Bar(double Start, double End, double From, double To, Trace Trace, string Tooltip);
}
