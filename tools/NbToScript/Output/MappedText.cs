using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;

namespace NbToScript.Output;

/// <summary>A stretch of the output that was copied from a submission.</summary>
internal readonly record struct MappedPiece(int OutputStart, int Length, Submission Source, int SourceStart);

/// <summary>Generated text with the way back to the cells.</summary>
internal sealed class MappedText(string text, IReadOnlyList<MappedPiece> pieces)
{
    private readonly MappedPiece[] _pieces = [.. pieces.OrderBy(p => p.OutputStart)];
    private ILookup<Submission, MappedPiece>? _bySource;

    public string Text { get; } = text;

    /// <summary>
    /// Where in a submission an output position came from; the nearest copied text before it when it is new.
    /// </summary>
    public (Submission Source, int Position)? SourceOf(int outputPosition)
    {
        var low = 0;
        var high = _pieces.Length - 1;
        MappedPiece? found = null;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].OutputStart <= outputPosition)
            {
                found = _pieces[middle];
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found is { } piece
            ? (piece.Source, piece.SourceStart + Math.Min(outputPosition - piece.OutputStart, piece.Length))
            : null;
    }

    /// <summary>Where in the output a span of a submission was copied to, whole and once.</summary>
    public TextSpan? OutputOf(Submission source, TextSpan span)
    {
        _bySource ??= _pieces.ToLookup(p => p.Source);
        foreach (var piece in _bySource[source])
        {
            if (piece.SourceStart <= span.Start && span.End <= piece.SourceStart + piece.Length)
            {
                return new TextSpan(piece.OutputStart + span.Start - piece.SourceStart, span.Length);
            }
        }

        return null;
    }
}
