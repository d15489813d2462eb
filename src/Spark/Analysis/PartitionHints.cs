using Microsoft.Spark.Sql;
using Spark.Parsing.Syntax;

namespace Spark.Analysis;

/// <summary>
/// Hints that move rows: <c>REPARTITION(4, k)</c>, <c>REPARTITION_BY_RANGE(4, k)</c>, <c>COALESCE(1)</c>; the number
/// or the columns may be left out where the rows are shuffled.
/// </summary>
internal static class PartitionHints
{
    private const string Coalesce = "COALESCE";
    private const string Repartition = "REPARTITION";
    private const string ByRange = "REPARTITION_BY_RANGE";

    /// <summary>The requests in the hints of a SELECT, innermost first; the first hint is the outermost.</summary>
    public static IReadOnlyList<PartitionRequest> In(IReadOnlyList<HintSyntax> hints) =>
        hints.Select(hint => Of(hint.Name, hint.Arguments)).OfType<PartitionRequest>().Reverse().ToArray();

    /// <summary>What a hint asks for; null when it is of another kind.</summary>
    public static PartitionRequest? Of(string name, IReadOnlyList<ExpressionSyntax> arguments)
    {
        var word = name.ToUpperInvariant();
        if (word is not (Coalesce or Repartition or ByRange))
        {
            return null;
        }

        int? count = arguments is [LiteralSyntax { Value: int number }, ..] ? Positive(number) : null;
        var keys = arguments.Skip(count is null ? 0 : 1).ToArray();
        if (word == Coalesce)
        {
            return count is not null && keys.Length == 0
                ? new PartitionRequest(count, []) { Shuffles = false }
                : throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1048", $"{word} Hint expects a partition number as a parameter.", at: null);
        }

        return keys.FirstOrDefault(key => key is not (NameSyntax or BoundSyntax or ResolvedSyntax)) is { } wrong
            ? throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1047",
                $"{word} Hint parameter should include columns, but {SyntaxText.Of(wrong)} found.",
                wrong.At)
            : new PartitionRequest(count, keys) { ByRange = word == ByRange };
    }

    private static int Positive(int count) => count > 0
        ? count
        : throw new ArgumentException($"'{count}' is not a number of partitions. Give 1 or more.");
}
