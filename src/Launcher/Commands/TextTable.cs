namespace Launcher.Commands;

/// <summary>Columns of text, two blanks between them.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, string[] heads, IReadOnlyList<string[]> rows)
    {
        var widths = heads.Select((head, i) => rows.Select(row => row[i].Length).Append(head.Length).Max()).ToArray();
        foreach (var row in rows.Prepend(heads))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }
}
