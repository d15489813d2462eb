using System.Text.Json.Nodes;

namespace Spark.Display.Charts.Drawing;

/// <summary>A grid of coloured cells. Values on both sides of zero get a scale with white at zero.</summary>
internal sealed class HeatmapPainter : ITracePainter
{
    private static readonly ColorRamp Sequential = new("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725");
    private static readonly ColorRamp Diverging = new("#2166ac", "#92c5de", "#f7f7f7", "#f4a582", "#b2182b");

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[][] _cells;
    private readonly Trace _trace;

    public HeatmapPainter(Trace trace, ChartAxis xAxis, ChartAxis yAxis)
    {
        _trace = trace;
        _cells = Rows(trace.Source).Select(row => ChartValues.From(row).Numbers.ToArray()).ToArray();
        _x = xAxis.Coordinates(trace.X);
        _y = yAxis.Coordinates(trace.Y);
        var finite = _cells.SelectMany(row => row).Where(double.IsFinite).ToArray();
        var (low, high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        var isDiverging = low < 0 && high > 0;
        var reach = Math.Max(-low, high);
        Low = ChartValues.Number(trace.Source["zmin"], isDiverging ? -reach : low);
        High = ChartValues.Number(trace.Source["zmax"], isDiverging ? reach : high);
        Ramp = isDiverging ? Diverging : Sequential;
    }

    public double Low { get; }

    public double High { get; }

    public ColorRamp Ramp { get; }

    public IEnumerable<double> XExtent => Around(_x);

    public IEnumerable<double> YExtent => Around(_y);

    public bool IsPadded => false;

    /// <summary>Adds the places of rows and columns that a heatmap may leave out.</summary>
    public static Trace WithPlaces(Trace trace)
    {
        var rows = Rows(trace.Source).ToArray();
        return trace with
        {
            X = ChartValues.From(trace.Source["x"], rows.Select(row => row.Count).DefaultIfEmpty(0).Max()),
            Y = ChartValues.From(trace.Source["y"], rows.Length),
        };
    }

    public void Paint(SvgWriter svg, PlotArea area)
    {
        for (var row = 0; row < Math.Min(_cells.Length, _y.Length); row++)
        {
            for (var column = 0; column < Math.Min(_cells[row].Length, _x.Length); column++)
            {
                var value = _cells[row][column];
                if (double.IsFinite(value))
                {
                    var (left, right) = (area.X(_x[column] - 0.5), area.X(_x[column] + 0.5));
                    svg.Box(
                        left, area.Y(_y[row] - 0.5), right, area.Y(_y[row] + 0.5),
                        $"fill=\"{Ramp.At((value - Low) / (High - Low))}\"",
                        $"{_trace.X.Labels[column]}, {_trace.Y.Labels[row]}: {ChartValues.Format(value)}");
                }
            }
        }
    }

    private static IEnumerable<JsonArray> Rows(JsonObject source) =>
        (source["z"] as JsonArray)?.OfType<JsonArray>() ?? [];

    private static IEnumerable<double> Around(double[] places) => places.SelectMany(at => new[] { at - 0.5, at + 0.5 });
}
