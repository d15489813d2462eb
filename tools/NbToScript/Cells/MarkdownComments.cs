namespace NbToScript.Cells;

internal enum MarkdownMode
{
    Comments,
    Headings,
    Drop,
}

/// <summary>The markdown above a cell as comment lines of the script.</summary>
internal static class MarkdownComments
{
    public static IEnumerable<string> Of(CodeCell cell, MarkdownMode mode)
    {
        if (mode == MarkdownMode.Drop || cell.Markdown.Length == 0)
        {
            return [];
        }

        var lines = cell.Markdown.Split('\n').Select(l => l.TrimEnd());
        return mode == MarkdownMode.Headings ? lines.Where(l => l.StartsWith('#')) : lines;
    }
}
