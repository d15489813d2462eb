using System.Text;
using System.Text.Json.Nodes;

namespace Spark.Display.Charts.Drawing;

/// <summary>Points, joined by straight or stepped lines; a missing value breaks the line.</summary>
internal sealed class ScatterPainter(Trace trace, ChartAxis xAxis, ChartAxis yAxis) : ITracePainter
{
    private const int MaxMarkedLine = 20;
    private const int MaxTooltips = 1_000;

    private readonly double[] _x = xAxis.Coordinates(trace.X);
    private readonly double[] _y = yAxis.Coordinates(trace.Y);
    private readonly string _mode = (string?)trace.Source["mode"]
        ?? (trace.X.Count <= MaxMarkedLine ? "lines+markers" : "lines");

    public IEnumerable<double> XExtent => _x;

    public IEnumerable<double> YExtent => _y;

    public bool IsPadded => true;

    public void Paint(SvgWriter svg, PlotArea area)
    {
        if (_mode.Contains("lines", StringComparison.Ordinal))
        {
            var line = trace.Source["line"];
            var width = SvgWriter.Number(ChartValues.Number(line?["width"], 2));
            var dash = (string?)line?["dash"] switch
            {
                "dash" => " stroke-dasharray=\"9 5\"",
                "dot" => " stroke-dasharray=\"2 4\"",
                "dashdot" => " stroke-dasharray=\"9 4 2 4\"",
                _ => string.Empty,
            };
            svg.Path(
                Outline(area, isStepped: (string?)line?["shape"] == "hv"),
                $"fill=\"none\" stroke=\"{trace.Color}\" stroke-width=\"{width}\" opacity=\"{Opacity}\"{dash}");
        }

        if (_mode.Contains("markers", StringComparison.Ordinal))
        {
            PaintMarkers(svg, area, ChartValues.Number(trace.Source["marker"]?["size"] as JsonValue, 6) / 2);
        }
    }

    private string Opacity => SvgWriter.Number(
        trace.Opacity * ChartValues.Number(trace.Source["marker"]?["opacity"], 1));

    // Thousands of points with tooltips would make a page of megabytes, so a cloud is one path of round line ends.
    private void PaintMarkers(SvgWriter svg, PlotArea area, double radius)
    {
        if (_x.Length > MaxTooltips)
        {
            var width = SvgWriter.Number(2 * radius);
            svg.Path(
                string.Concat(Drawable().Select(i => $"M{Place(area, i)}h0")),
                $"stroke=\"{trace.Color}\" stroke-width=\"{width}\" stroke-linecap=\"round\" opacity=\"{Opacity}\"");
            return;
        }

        foreach (var i in Drawable())
        {
            svg.Dot(
                area.X(_x[i]), area.Y(_y[i]), radius,
                $"fill=\"{trace.Color}\" opacity=\"{Opacity}\"", trace.Tooltip(i));
        }
    }

    private IEnumerable<int> Drawable() => Enumerable.Range(0, Math.Min(_x.Length, _y.Length)).Where(IsDrawable);

    private bool IsDrawable(int i) => double.IsFinite(_x[i]) && double.IsFinite(_y[i]);

    private string Place(PlotArea area, int i) =>
        $"{SvgWriter.Number(area.X(_x[i]))} {SvgWriter.Number(area.Y(_y[i]))}";

    private string Outline(PlotArea area, bool isStepped)
    {
        var path = new StringBuilder();
        for (var i = 0; i < Math.Min(_x.Length, _y.Length); i++)
        {
            if (!IsDrawable(i))
            {
                continue;
            }

            if (i == 0 || !IsDrawable(i - 1))
            {
                path.Append('M').Append(Place(area, i));
            }
            else if (isStepped)
            {
                path.Append($"H{SvgWriter.Number(area.X(_x[i]))}V{SvgWriter.Number(area.Y(_y[i]))}");
            }
            else
            {
                path.Append('L').Append(Place(area, i));
            }
        }

        return path.ToString();
    }
}
