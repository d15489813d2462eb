using System.Globalization;
using System.Net;
using System.Text;

namespace Spark.Display.Charts.Drawing;

/// <summary>Writes SVG with invariant numbers and encoded text. Colours of text and lines follow the page.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    public SvgWriter(double width, double height) => _svg
        .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
        .Append($"width=\"{Number(width)}\" height=\"{Number(height)}\" ")
        .Append($"viewBox=\"0 0 {Number(width)} {Number(height)}\" ")
        .Append("style=\"max-width:100%;height:auto;font:12px sans-serif\" fill=\"currentColor\">\n");

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public void Line(double x1, double y1, double x2, double y2, string style = "stroke=\"currentColor\"") =>
        _svg.Append($"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" ")
            .Append(style).Append("/>\n");

    /// <summary>A box given by two opposite corners in any order, with a tooltip.</summary>
    public void Box(double x1, double y1, double x2, double y2, string style, string tooltip) =>
        _svg.Append($"<rect x=\"{Number(Math.Min(x1, x2))}\" y=\"{Number(Math.Min(y1, y2))}\" ")
            .Append($"width=\"{Number(Math.Abs(x2 - x1))}\" height=\"{Number(Math.Abs(y2 - y1))}\" ")
            .Append(style).Append('>').Append(Tooltip(tooltip)).Append("</rect>\n");

    public void Dot(double x, double y, double radius, string style, string tooltip) =>
        _svg.Append($"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" ")
            .Append(style).Append('>').Append(Tooltip(tooltip)).Append("</circle>\n");

    public void Path(string data, string style) => _svg.Append($"<path d=\"{data}\" ").Append(style).Append("/>\n");

    public void Text(double x, double y, string text, string anchor = "start", double rotation = 0, int size = 12)
    {
        var turn = rotation == 0 ? string.Empty : $" transform=\"rotate({Number(rotation)} {Number(x)} {Number(y)})\"";
        var font = size == 12 ? string.Empty : $" font-size=\"{Number(size)}\"";
        _svg.Append($"<text x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\"{font}{turn}>")
            .Append(WebUtility.HtmlEncode(text)).Append("</text>\n");
    }

    public override string ToString() => _svg + "</svg>";

    private static string Tooltip(string text) =>
        text.Length == 0 ? string.Empty : $"<title>{WebUtility.HtmlEncode(text)}</title>";
}
