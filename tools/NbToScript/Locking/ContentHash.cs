using System.Security.Cryptography;
using System.Text;
using NbToScript.Cells;

namespace NbToScript.Locking;

/// <summary>Hashes of files and of what a cell contributes to its script.</summary>
internal static class ContentHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string OfFile(string path) => Of(File.ReadAllText(path).ReplaceLineEndings("\n"));

    /// <summary>What all these cells contribute, in order.</summary>
    public static string OfCells(IEnumerable<CodeCell> cells, MarkdownMode markdown) =>
        Of(string.Join('\n', cells.Select(c => OfCell(c, markdown).Hash)));

    /// <summary>
    /// Language, tags, title, emitted markdown and text; outputs, counts, ids and trailing spaces do not count.
    /// </summary>
    public static LockedCell OfCell(CodeCell cell, MarkdownMode markdown)
    {
        var lines = cell.Text.Split('\n').Select(l => l.TrimEnd());
        var content = string.Join(
            '\n',
            [
                cell.Language,
                string.Join(',', cell.Options.Tags.Order(StringComparer.Ordinal)),
                cell.Title,
                .. MarkdownComments.Of(cell, markdown),
                "",
                .. lines,
            ]
        );
        return new LockedCell(cell.Number, cell.Id, cell.ImportedFile, cell.Title, Of(content.TrimEnd()));
    }
}
