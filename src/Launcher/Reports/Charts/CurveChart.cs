namespace Launcher.Reports.Charts;

/// <summary>A curve between 0 and 1 on both axes, with the line that guessing would give.</summary>
internal sealed record CurveChart(string Id, string Title, string Description, string XTitle, string YTitle)
{
    private const double Left = 46;
    private const double Top = 12;
    private const double Size = 268;
    private const double Width = 330;
    private const double Height = 328;

    private static readonly Axis X = new(0, 1, Left, Left + Size);
    private static readonly Axis Y = new(0, 1, Top + Size, Top);

    /// <summary>The guessing line runs from the left edge to the right one.</summary>
    public string Draw(IReadOnlyList<(double X, double Y)> points, double chanceLeft, double chanceRight)
    {
        var line = Line(points);
        var area = $"M{At(points[0].X, 0)}L{line[1..]}L{At(points[^1].X, 0)}Z";
        IEnumerable<string> parts =
        [
            .. Grid(),
            Svg.Path("area", area),
            Svg.Path("chance", $"M{At(0, chanceLeft)}L{At(1, chanceRight)}"),
            Svg.Path("curve", line),
            Svg.Text(XTitle, Left + (Size / 2), Height - 4, "middle"),
            Svg.UprightText(YTitle, 12, Top + (Size / 2)),
        ];
        return Svg.Figure(Id, Title, Description, Width, Height, string.Join('\n', parts), hasCaption: true);
    }

    private static IEnumerable<string> Grid()
    {
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            var label = Html.Number(tick);
            yield return Svg.Path("grid", $"M{At(tick, 0)}L{At(tick, 1)}M{At(0, tick)}L{At(1, tick)}");
            yield return Svg.Text(label, X.At(tick), Top + Size + 17, "middle", "soft");
            yield return Svg.Text(label, Left - 6, Y.At(tick) + 4, "end", "soft");
        }
    }

    // Points that fall on the same tenth of a pixel are one point.
    private static string Line(IReadOnlyList<(double X, double Y)> points)
    {
        var pixels = points.Select(point => At(point.X, point.Y)).ToList();
        return "M" + string.Join('L', pixels.Where((pixel, i) => i == 0 || pixel != pixels[i - 1]));
    }

    private static string At(double x, double y) => $"{X.Text(x)} {Y.Text(y)}";
}
