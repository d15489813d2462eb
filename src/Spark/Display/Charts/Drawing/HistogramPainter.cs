namespace Spark.Display.Charts.Drawing;

/// <summary>Counts of values in equal bins with round borders.</summary>
internal sealed class HistogramPainter : ITracePainter
{
    private const int DefaultBinCount = 30;

    private readonly Trace _trace;
    private readonly double _first;
    private readonly double _width;
    private readonly double[] _heights;
    private readonly double _opacity;

    public HistogramPainter(Trace trace, ChartAxis xAxis, double opacity)
    {
        _trace = trace;
        _opacity = opacity;
        var values = xAxis.Coordinates(trace.X).Where(double.IsFinite).ToArray();
        var (low, high) = values.Length == 0 ? (0, 1) : (values.Min(), values.Max());
        var binCount = (int)ChartValues.Number(trace.Source["nbinsx"], DefaultBinCount);
        _width = xAxis.IsCategory || low == high ? 1 : ChartAxis.RoundStep((high - low) / binCount);
        _first = xAxis.IsCategory || low == high ? low - 0.5 : Math.Floor(low / _width) * _width;
        _heights = new double[Math.Max(1, (int)Math.Floor((high - _first) / _width) + 1)];
        foreach (var value in values)
        {
            _heights[Math.Min((int)((value - _first) / _width), _heights.Length - 1)]++;
        }

        var unit = (string?)trace.Source["histnorm"] switch
        {
            "probability" => 1.0 / values.Length,
            "percent" => 100.0 / values.Length,
            "density" => 1 / _width,
            "probability density" => 1 / (_width * values.Length),
            _ => 1,
        };
        _heights = _heights.Select(count => count * unit).ToArray();
    }

    public IEnumerable<double> XExtent => [_first, _first + _heights.Length * _width];

    public IEnumerable<double> YExtent => [0, _heights.Max()];

    public bool IsPadded => false;

    public void Paint(SvgWriter svg, PlotArea area)
    {
        var style = $"fill=\"{_trace.Color}\" opacity=\"{SvgWriter.Number(_opacity)}\"";
        for (var i = 0; i < _heights.Length; i++)
        {
            var start = _first + i * _width;
            var range = $"{ChartValues.Format(start)} to {ChartValues.Format(start + _width)}";
            svg.Box(
                area.X(start), area.Y(0), area.X(start + _width) - 1, area.Y(_heights[i]),
                style, $"{_trace.Name}: {range}, {ChartValues.Format(_heights[i])}");
        }
    }
}
