namespace Launcher.Reports;

/// <summary>Figures to be seen first, each in a box with its name below.</summary>
internal static class Tiles
{
    public static string Of(params IEnumerable<string> tiles)
    {
        var text = string.Join('\n', tiles);
        return text.Length == 0 ? "" : $"<div class=\"tiles\">\n{text}\n</div>";
    }

    public static string Tile(string figure, string name) => Tile("tile", figure, name);

    public static string WideTile(string figure, string name) => Tile("tile first", figure, name);

    private static string Tile(string style, string figure, string name) =>
        $"<div class=\"{style}\"><b>{Html.Text(figure)}</b><span>{Html.Text(name)}</span></div>";
}
