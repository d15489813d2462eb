using System.Text.Json.Nodes;

namespace Spark.Display.Charts.Drawing;

/// <summary>Everything around the data: title, axes with grid and labels, legend.</summary>
internal sealed class ChartFrame(JsonObject layout, IReadOnlyList<Trace> traces, HeatmapPainter? heatmap)
{
    private const double LetterWidth = 6.5;
    private const double LegendWidth = 150;
    private const int MaxLabelLength = 24;
    private const string Faint = "stroke=\"currentColor\" stroke-opacity=\".15\"";

    private readonly string _title = (string?)layout["title"]?["text"] ?? string.Empty;

    public double Width { get; } = ChartValues.Number(layout["width"], 900);

    public double Height { get; } = ChartValues.Number(layout["height"], 500);

    private bool HasLegend => heatmap is null && traces.Count > 1 && layout["showlegend"]?.ToString() != "false";

    public PlotArea Area(ChartAxis xAxis, ChartAxis yAxis)
    {
        var labelWidth = yAxis.IsCategory ? LongestLabel(yAxis) * LetterWidth : 45;
        var left = 12 + labelWidth + (yAxis.Title.Length > 0 ? 22 : 0);
        var right = Width - (HasLegend || heatmap is not null ? LegendWidth : 20);
        var top = _title.Length > 0 ? 44 : 14;
        var below = 26 + (xAxis.Title.Length > 0 ? 20 : 0);
        var isTilted = IsTilted(xAxis, right - left);
        var bottom = Height - below - (isTilted ? LongestLabel(xAxis) * LetterWidth * 0.7 : 0);
        return new PlotArea(left, top, right, bottom, xAxis, yAxis);
    }

    public void PaintAxes(SvgWriter svg, PlotArea area)
    {
        var isTilted = IsTilted(area.XAxis, area.Right - area.Left);
        var xTicks = TickCount(area.XAxis, area.Right - area.Left, isTilted ? 14 : 1);
        foreach (var (at, label) in area.XAxis.Ticks(xTicks))
        {
            var x = area.X(at);
            svg.Line(x, area.Top, x, area.Bottom, Faint);
            svg.Text(x, area.Bottom + 16, Cut(label), isTilted ? "end" : "middle", isTilted ? -45 : 0);
        }

        foreach (var (at, label) in area.YAxis.Ticks(TickCount(area.YAxis, area.Bottom - area.Top, 14)))
        {
            var y = area.Y(at);
            svg.Line(area.Left, y, area.Right, y, Faint);
            svg.Text(area.Left - 6, y + 4, Cut(label), "end");
        }

        var middle = (area.Top + area.Bottom) / 2;
        var center = (area.Left + area.Right) / 2;
        svg.Text(center, 26, _title, "middle", size: 16);
        svg.Text(center, Height - 8, area.XAxis.Title, "middle");
        svg.Text(14, middle, area.YAxis.Title, "middle", -90);
    }

    public void PaintLegend(SvgWriter svg, PlotArea area)
    {
        var left = area.Right + 16;
        if (heatmap is not null)
        {
            PaintRamp(svg, heatmap, left, area);
        }
        else if (HasLegend)
        {
            for (var i = 0; i < traces.Count; i++)
            {
                var y = area.Top + 10 + i * 18;
                svg.Box(left, y - 6, left + 14, y + 6, $"fill=\"{traces[i].Color}\"", string.Empty);
                svg.Text(left + 20, y + 4, Cut(traces[i].Name));
            }
        }
    }

    private static void PaintRamp(SvgWriter svg, HeatmapPainter heatmap, double left, PlotArea area)
    {
        const int Steps = 40;
        var step = (area.Bottom - area.Top) / Steps;
        for (var i = 0; i < Steps; i++)
        {
            var y = area.Bottom - i * step;
            var fill = $"fill=\"{heatmap.Ramp.At((i + 0.5) / Steps)}\"";
            svg.Box(left, y, left + 16, y - step - 0.5, fill, string.Empty);
        }

        svg.Text(left + 22, area.Bottom, ChartValues.Format(heatmap.Low));
        svg.Text(left + 22, (area.Top + area.Bottom) / 2 + 4, ChartValues.Format((heatmap.Low + heatmap.High) / 2));
        svg.Text(left + 22, area.Top + 10, ChartValues.Format(heatmap.High));
    }

    private static int TickCount(ChartAxis axis, double length, double labelSize) =>
        (int)(length / (axis.IsCategory ? labelSize : 50));

    private static int LongestLabel(ChartAxis axis) =>
        axis.Categories.Select(label => Math.Min(label.Length, MaxLabelLength)).DefaultIfEmpty(0).Max();

    private static bool IsTilted(ChartAxis axis, double width) =>
        axis.IsCategory && axis.Categories.Count * (LongestLabel(axis) + 1) * LetterWidth > width;

    private static string Cut(string label) =>
        label.Length <= MaxLabelLength ? label : label[..(MaxLabelLength - 1)] + "…";
}
