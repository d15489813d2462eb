namespace Launcher.Reports.Charts;

/// <summary>A curve between 0 and 1 on both axes, with the line that guessing would give.</summary>
internal sealed record CurveChart(string Id, string Title, string Description, string XTitle, string YTitle)
{
    private const double Left = 46, Top = 12, Size = 268, Width = 330, Height = 328;

    private static readonly Axis X = new(0, 1, Left, Left + Size);
    private static readonly Axis Y = new(0, 1, Top + Size, Top);

    public string Draw(IReadOnlyList<(double X, double Y)> points, (double X, double Y) chanceFrom, (double X, double Y) chanceTo)
    {
        var line = Path(points);
        var (first, last) = (points[0], points[^1]);
        return $"""
            <figure>
            <svg viewBox="0 0 {Axis.Pixel(Width)} {Axis.Pixel(Height)}" role="img" aria-labelledby="{Id}-title {Id}-desc">
            <title id="{Id}-title">{Html.Text(Title)}</title>
            <desc id="{Id}-desc">{Html.Text(Description)}</desc>
            {string.Join('\n', Grid())}
            <path class="area" d="M{X.At(first.X)} {Y.At(0)}L{line[1..]}L{X.At(last.X)} {Y.At(0)}Z"/>
            <path class="chance" d="M{X.At(chanceFrom.X)} {Y.At(chanceFrom.Y)}L{X.At(chanceTo.X)} {Y.At(chanceTo.Y)}"/>
            <path class="curve" d="{line}"/>
            <text x="{Axis.Pixel(Left + (Size / 2))}" y="{Axis.Pixel(Height - 4)}" text-anchor="middle">{Html.Text(XTitle)}</text>
            <text transform="translate(12 {Axis.Pixel(Top + (Size / 2))}) rotate(-90)" text-anchor="middle">{Html.Text(YTitle)}</text>
            </svg>
            <figcaption><b>{Html.Text(Title)}</b><br>{Html.Text(Description)}</figcaption>
            </figure>
            """;
    }

    private static IEnumerable<string> Grid()
    {
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            var label = Html.Number(tick);
            yield return $"<path class=\"grid\" d=\"M{X.At(tick)} {Y.At(0)}V{Y.At(1)}M{X.At(0)} {Y.At(tick)}H{X.At(1)}\"/>"
                + $"<text class=\"soft\" x=\"{X.At(tick)}\" y=\"{Axis.Pixel(Top + Size + 17)}\" text-anchor=\"middle\">{label}</text>"
                + $"<text class=\"soft\" x=\"{Axis.Pixel(Left - 6)}\" y=\"{Y.At(tick)}\" dy=\"4\" text-anchor=\"end\">{label}</text>";
        }
    }

    // Points that fall on the same tenth of a pixel are one point.
    private static string Path(IReadOnlyList<(double X, double Y)> points)
    {
        var pixels = points.Select(point => $"{X.At(point.X)} {Y.At(point.Y)}").ToList();
        return "M" + string.Join('L', pixels.Where((pixel, i) => i == 0 || pixel != pixels[i - 1]));
    }
}
