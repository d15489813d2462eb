namespace Launcher.Reports.Charts;

/// <summary>Pieces of a drawing, and the frame that names it for people who do not see it.</summary>
internal static class Svg
{
    public static string Figure(
        string id,
        string title,
        string description,
        double width,
        double height,
        string content,
        bool hasCaption)
    {
        var caption = hasCaption
            ? $"<figcaption><b>{Html.Text(title)}</b><br/>{Html.Text(description)}</figcaption>\n"
            : "";
        var viewBox = $"0 0 {Axis.Pixel(width)} {Axis.Pixel(height)}";
        return $"""
            <figure>
            <svg viewBox="{viewBox}" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{Html.Text(title)}</title>
            <desc id="{id}-desc">{Html.Text(description)}</desc>
            {content}
            </svg>
            {caption}</figure>
            """;
    }

    public static string Path(string style, string points) => $"<path class=\"{style}\" d=\"{points}\"/>";

    public static string Text(string text, double x, double y, string anchor, string style = "label") =>
        $"<text class=\"{style}\" x=\"{Axis.Pixel(x)}\" y=\"{Axis.Pixel(y)}\" text-anchor=\"{anchor}\">"
        + $"{Html.Text(text)}</text>";

    public static string UprightText(string text, double x, double y) =>
        $"<text transform=\"translate({Axis.Pixel(x)} {Axis.Pixel(y)}) rotate(-90)\" text-anchor=\"middle\">"
        + $"{Html.Text(text)}</text>";

    public static string Bar(double x, double y, double width, double height) =>
        $"<rect class=\"bar\" x=\"{Axis.Pixel(x)}\" y=\"{Axis.Pixel(y)}\" width=\"{Axis.Pixel(width)}\" "
        + $"height=\"{Axis.Pixel(height)}\" rx=\"2\"/>";
}
