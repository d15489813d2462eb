namespace Launcher.Reports.Charts;

/// <summary>Lying bars with their labels on the left and their values at the end.</summary>
internal sealed record BarChart(string Id, string Title, string Description)
{
    private const double LabelWidth = 210, BarWidth = 400, ValueWidth = 90, RowHeight = 24, BarHeight = 15;
    private const int LabelLength = 30;

    public string Draw(IReadOnlyList<(string Label, double Value, string Shown)> bars)
    {
        var largest = Math.Max(bars.Max(bar => bar.Value), double.Epsilon);
        var axis = new Axis(0, largest, 0, BarWidth);
        var rows = bars.Select((bar, i) => Row(bar, i, axis));
        return $"""
            <figure>
            <svg viewBox="0 0 {Axis.Pixel(LabelWidth + BarWidth + ValueWidth)} {Axis.Pixel(bars.Count * RowHeight)}" role="img" aria-labelledby="{Id}-title {Id}-desc">
            <title id="{Id}-title">{Html.Text(Title)}</title>
            <desc id="{Id}-desc">{Html.Text(Description)}</desc>
            {string.Join('\n', rows)}
            </svg>
            </figure>
            """;
    }

    private static string Row((string Label, double Value, string Shown) bar, int index, Axis axis)
    {
        var top = index * RowHeight;
        var baseline = Axis.Pixel(top + 16);
        var end = double.Parse(axis.At(bar.Value), System.Globalization.CultureInfo.InvariantCulture);
        return $"<text x=\"{Axis.Pixel(LabelWidth - 10)}\" y=\"{baseline}\" text-anchor=\"end\">{Html.Text(Shortened(bar.Label))}</text>"
            + $"<rect class=\"bar\" x=\"{Axis.Pixel(LabelWidth)}\" y=\"{Axis.Pixel(top + 4)}\" width=\"{Axis.Pixel(Math.Max(end, 0.5))}\" height=\"{Axis.Pixel(BarHeight)}\" rx=\"2\"/>"
            + $"<text class=\"soft\" x=\"{Axis.Pixel(LabelWidth + end + 6)}\" y=\"{baseline}\">{Html.Text(bar.Shown)}</text>";
    }

    private static string Shortened(string label) =>
        label.Length <= LabelLength ? label : label[..(LabelLength - 1)] + "…";
}
