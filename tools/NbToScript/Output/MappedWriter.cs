using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>Writes generated and copied lines and remembers for every copied stretch where it came from.</summary>
internal sealed class MappedWriter(LineMap lineMap)
{
    private readonly List<Line> _lines = [];
    private readonly Dictionary<Submission, HashSet<int>> _fixedLines = [];

    public void Write(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            _lines.Add(new Line { Text = new StringBuilder(line) });
        }
    }

    /// <summary>
    /// Writes a new line that stands for something a cell declares, so that complaints about it find the cell.
    /// </summary>
    public void Write(string text, Submission source, int position)
    {
        var line = new Line { Text = new StringBuilder(text) };
        line.Pieces.Add(new MappedPiece(0, 0, source, position));
        _lines.Add(line);
    }

    /// <summary>Copies a chunk as a block shifted right; lines inside multi-line tokens stay where they are.</summary>
    public void Write(Chunk chunk, int indent)
    {
        foreach (var directive in chunk.Directives)
        {
            Write(directive);
        }

        var first = _lines.Count;
        Copy(chunk, indent);
        DropEmptied(chunk.Submission, first);
        foreach (var directive in chunk.Directives.Reverse())
        {
            Write(Undo(directive));
        }
    }

    public MappedText ToText()
    {
        var text = new StringBuilder();
        var pieces = new List<MappedPiece>();
        (string Path, int Line)? expected = null;
        foreach (var line in _lines)
        {
            var target =
                line.Source is { } source && !line.IsInsideToken ? lineMap.TargetOf(source, line.SourceLine) : null;
            if (line.IsInsideToken)
            {
                expected = expected is { } inside ? (inside.Path, inside.Line + 1) : null;
            }
            else if (target != expected)
            {
                text.Append(target is { } changed ? $"#line {changed.Line} \"{changed.Path}\"\n" : "#line default\n");
                expected = target;
            }

            pieces.AddRange(line.Pieces.Select(p => p with { OutputStart = text.Length + p.OutputStart }));
            text.Append(line.Text).Append('\n');
            expected = expected is { } current && !line.IsInsideToken ? (current.Path, current.Line + 1) : expected;
        }

        return new MappedText(text.ToString(), pieces);
    }

    private void Copy(Chunk chunk, int indent)
    {
        var submission = chunk.Submission;
        var text = submission.Text;
        var fixedLines = FixedLines(submission);
        var line = NewLine(indent, chunk.Prefix);
        foreach (var piece in chunk.Edits.Apply(chunk.Span))
        {
            if (!piece.IsSource)
            {
                line.Text.Append(piece.NewText);
                continue;
            }

            var start = piece.Start;
            var end = piece.Start + piece.Length;
            while (start < end)
            {
                var feed = text.IndexOf('\n', start, end - start);
                var stop = feed < 0 ? end : feed;
                line.Append(submission, start, text.AsSpan(start, stop - start));
                start = stop;
                if (feed < 0)
                {
                    break;
                }

                var isInside = fixedLines.Contains(feed + 1);
                if (!isInside)
                {
                    line.TrimEnd();
                }

                line = NewLine(isInside ? 0 : indent, "", isInside);
                line.Anchor(submission, feed + 1);
                start = feed + 1;
            }
        }

        line.Text.Append(chunk.Suffix);
        line.TrimEnd();
    }

    private Line NewLine(int indent, string prefix, bool isInsideToken = false)
    {
        var line = new Line
        {
            Text = new StringBuilder().Append(' ', indent).Append(prefix),
            IsInsideToken = isInsideToken,
        };
        _lines.Add(line);
        return line;
    }

    /// <summary>Takes out lines that held something in the cell and hold nothing after the changes.</summary>
    private void DropEmptied(Submission submission, int first)
    {
        for (var i = _lines.Count - 1; i >= first; i--)
        {
            var line = _lines[i];
            if (
                !line.IsInsideToken
                && line.IsBlank
                && line.Source is not null
                && !IsBlankInCell(submission, line.SourceStart)
            )
            {
                _lines.RemoveAt(i);
            }
        }
    }

    private static bool IsBlankInCell(Submission submission, int position)
    {
        var text = submission.IsSynthetic ? submission.Text : submission.Cell.Text;
        var start = text.LastIndexOf('\n', Math.Max(0, Math.Min(position, text.Length) - 1)) + 1;
        start = position > 0 && position <= text.Length && text[position - 1] == '\n' ? position : start;
        var end = text.IndexOf('\n', start);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).IsWhiteSpace();
    }

    private HashSet<int> FixedLines(Submission submission)
    {
        if (_fixedLines.TryGetValue(submission, out var known))
        {
            return known;
        }

        var found = new HashSet<int>();
        var text = submission.Text;
        foreach (var span in MultiLineSpans(submission.Root))
        {
            for (var i = text.IndexOf('\n', span.Start); i >= 0 && i < span.End - 1; i = text.IndexOf('\n', i + 1))
            {
                found.Add(i + 1);
            }
        }

        return _fixedLines[submission] = found;
    }

    private static IEnumerable<TextSpan> MultiLineSpans(SyntaxNode root) =>
        root.DescendantNodes()
            .Where(n => n is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax)
            .Select(n => n.Span)
            .Concat(
                root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(t => t.Span)
            );

    private static string Undo(string directive) =>
        directive.StartsWith("#nullable", StringComparison.Ordinal) ? "#nullable restore"
        : directive.Contains(" disable", StringComparison.Ordinal)
            ? directive.Replace(" disable", " restore", StringComparison.Ordinal)
        : directive.Replace(" enable", " restore", StringComparison.Ordinal);

    private sealed class Line
    {
        public required StringBuilder Text { get; init; }

        public bool IsInsideToken { get; init; }

        public Submission? Source { get; private set; }

        public int SourceStart { get; private set; }

        public int SourceLine =>
            Source!.IsSynthetic
                ? Source.Cell.Lines.At(Source.ToCell(default).Start).Line
                : Source.Cell.Lines.At(SourceStart).Line;

        public List<MappedPiece> Pieces { get; } = [];

        public bool IsBlank => Text.ToString().AsSpan().IsWhiteSpace();

        public void Anchor(Submission source, int start)
        {
            Source ??= source;
            SourceStart = Pieces.Count == 0 ? start : SourceStart;
        }

        public void Append(Submission source, int start, ReadOnlySpan<char> text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (Source is null)
            {
                Source = source;
                SourceStart = start;
            }

            Pieces.Add(new MappedPiece(Text.Length, text.Length, source, start));
            Text.Append(text);
        }

        public void TrimEnd()
        {
            while (Text.Length > 0 && char.IsWhiteSpace(Text[^1]))
            {
                Text.Length--;
            }
        }
    }
}
