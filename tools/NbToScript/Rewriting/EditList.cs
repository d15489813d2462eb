using Microsoft.CodeAnalysis.Text;

namespace NbToScript.Rewriting;

/// <summary>A stretch of output: copied from the source at <paramref name="Start"/>, or new text.</summary>
internal readonly record struct Piece(int Start, int Length, string? NewText)
{
    public bool IsSource => NewText is null;
}

/// <summary>Changes to one text. A removed or replaced stretch swallows the changes inside it.</summary>
internal sealed class EditList
{
    private readonly List<(TextSpan Span, string Text, int Order)> _edits = [];

    public void Replace(TextSpan span, string text) => _edits.Add((span, text, _edits.Count));

    public void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public void Remove(TextSpan span) => Replace(span, "");

    public IEnumerable<Piece> Apply(TextSpan span)
    {
        // At one position insertions come before a replacement, and the longest replacement wins.
        var sorted = _edits
            .Where(e => e.Span.Start >= span.Start && e.Span.End <= span.End)
            .OrderBy(e => e.Span.Start)
            .ThenBy(e => e.Span.Length == 0 ? 0 : 1)
            .ThenByDescending(e => e.Span.Length)
            .ThenBy(e => e.Order);
        var position = span.Start;
        foreach (var (edited, text, _) in sorted)
        {
            if (edited.Start < position)
            {
                continue;
            }

            if (edited.Start > position)
            {
                yield return new Piece(position, edited.Start - position, null);
            }

            if (text.Length > 0)
            {
                yield return new Piece(edited.Start, 0, text);
            }

            position = edited.End;
        }

        if (position < span.End)
        {
            yield return new Piece(position, span.End - position, null);
        }
    }
}
