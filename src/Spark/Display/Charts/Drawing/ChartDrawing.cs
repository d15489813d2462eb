using System.Text.Json.Nodes;
using Spark.Display.Tables;

namespace Spark.Display.Charts.Drawing;

/// <summary>
/// Draws a figure as SVG for front-ends without plotly, for exports and for pages without scripts. It covers lines,
/// points, bars, histograms, heatmaps and boxes; hovering shows values.
/// </summary>
internal static class ChartDrawing
{
    private static readonly string[] DrawnKinds = ["scatter", "scattergl", "bar", "histogram", "heatmap", "box"];

    public static string Draw(PlotlyFigure figure)
    {
        var all = figure.Data.OfType<JsonObject>().Select(Trace.From).ToArray();
        var drawn = all.Where(trace => DrawnKinds.Contains(trace.Kind)).Select(Place).ToArray();
        var others = all.Select(trace => trace.Kind).Except(DrawnKinds).ToArray();
        var note = others.Length == 0
            ? string.Empty
            : HtmlTable.Note(
                $"Traces of type '{string.Join("', '", others)}' are drawn only by a front-end that knows plotly.");
        return $"<div>{(drawn.Length == 0 ? string.Empty : Svg(figure.Layout, drawn))}{note}</div>";
    }

    private static string Svg(JsonObject layout, Trace[] traces)
    {
        var xAxis = ChartAxis.From(layout["xaxis"], XValues(traces));
        var yAxis = ChartAxis.From(layout["yaxis"], YValues(traces));
        var painters = Painters(layout, traces, xAxis, yAxis);
        var isPadded = painters.All(painter => painter.IsPadded);
        xAxis.Fit(painters.SelectMany(painter => painter.XExtent), layout["xaxis"], isPadded);
        yAxis.Fit(painters.SelectMany(painter => painter.YExtent), layout["yaxis"], isPadded);

        var frame = new ChartFrame(layout, traces, painters.OfType<HeatmapPainter>().FirstOrDefault());
        var area = frame.Area(xAxis, yAxis);
        var svg = new SvgWriter(frame.Width, frame.Height);
        frame.PaintAxes(svg, area);
        foreach (var painter in painters)
        {
            painter.Paint(svg, area);
        }

        frame.PaintLegend(svg, area);
        return svg.ToString();
    }

    private static Trace Place(Trace trace) => trace.Kind switch
    {
        "heatmap" => HeatmapPainter.WithPlaces(trace),
        "box" => trace with { X = new ChartValues([double.NaN], [trace.Name], IsCategory: true) },
        _ => trace,
    };

    private static ChartValues[] XValues(Trace[] traces) => traces.Select(trace => trace.X).ToArray();

    private static ChartValues[] YValues(Trace[] traces) =>
        traces.Where(trace => trace.Kind != "histogram").Select(trace => trace.Y).ToArray();

    private static List<ITracePainter> Painters(JsonObject layout, Trace[] traces, ChartAxis xAxis, ChartAxis yAxis)
    {
        var painters = new List<ITracePainter>();
        var bars = traces.Where(trace => trace.Kind == "bar").ToArray();
        if (bars.Length > 0)
        {
            painters.Add(new BarPainter(bars, xAxis, yAxis, (string?)layout["barmode"] ?? "group"));
        }

        // Histograms of several traces lie over each other and must be seen through.
        var isSingle = traces.Count(trace => trace.Kind == "histogram") == 1;
        foreach (var trace in traces.Where(trace => trace.Kind != "bar"))
        {
            painters.Add(trace.Kind switch
            {
                "histogram" => new HistogramPainter(trace, xAxis, Math.Min(trace.Opacity, isSingle ? 1 : 0.6)),
                "heatmap" => new HeatmapPainter(trace, xAxis, yAxis),
                "box" => new BoxPainter(trace, yAxis, xAxis.Coordinates(trace.X)[0]),
                _ => new ScatterPainter(trace, xAxis, yAxis),
            });
        }

        return painters;
    }
}
