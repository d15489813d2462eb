namespace Launcher.Reports.Charts;

/// <summary>Lying bars with their labels on the left and their values at the end.</summary>
internal sealed record BarChart(string Id, string Title, string Description)
{
    private const double LabelWidth = 210;
    private const double BarWidth = 400;
    private const double ValueWidth = 90;
    private const double RowHeight = 24;
    private const double BarHeight = 15;
    private const double SmallestBar = 0.5;
    private const int LabelLength = 30;

    public string Draw(IReadOnlyList<(string Label, double Value, string Shown)> bars)
    {
        var largest = Math.Max(bars.Max(bar => bar.Value), double.Epsilon);
        var axis = new Axis(0, largest, 0, BarWidth);
        var rows = bars.Select((bar, i) => Row(bar.Label, axis.At(bar.Value), bar.Shown, i * RowHeight));
        var width = LabelWidth + BarWidth + ValueWidth;
        var content = string.Join('\n', rows);
        return Svg.Figure(Id, Title, Description, width, bars.Count * RowHeight, content, hasCaption: false);
    }

    private static string Row(string label, double length, string shown, double top) =>
        Svg.Text(Shortened(label), LabelWidth - 10, top + 16, "end")
        + Svg.Bar(LabelWidth, top + 4, Math.Max(length, SmallestBar), BarHeight)
        + Svg.Text(shown, LabelWidth + length + 6, top + 16, "start", "soft");

    private static string Shortened(string label) =>
        label.Length <= LabelLength ? label : label[..(LabelLength - 1)] + "…";
}
