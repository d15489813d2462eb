using Microsoft.CodeAnalysis.Text;

namespace NbToScript.Cells;

/// <summary>What metadata tags and '//|' lines of one cell say together.</summary>
internal sealed class CellOptions
{
    /// <summary>Tags in lower case with '-' for '_', in the order met.</summary>
    public List<string> Tags { get; } = [];

    /// <summary>The option lines themselves, which no script keeps.</summary>
    public List<TextSpan> Lines { get; } = [];

    public string? Label { get; set; }

    public List<(string Path, TextSpan Span)> Projects { get; } = [];

    /// <summary>Ids that 'nts-disable' silences in this cell.</summary>
    public HashSet<string> Disabled { get; } = new(StringComparer.Ordinal);

    /// <summary>Option lines that say nothing known, with what is wrong.</summary>
    public List<(TextSpan Span, string Problem)> Problems { get; } = [];

    public bool Has(string tag) => Tags.Contains(tag);

    public string? ValueOf(string prefix) =>
        Tags.Find(t => t.StartsWith(prefix, StringComparison.Ordinal)) is { } tag ? tag[prefix.Length..].Trim() : null;

    public void AddTag(string tag)
    {
        var normal = CellTags.Normalize(tag);
        if (normal.Length > 0 && !Tags.Contains(normal))
        {
            Tags.Add(normal);
        }
    }
}
