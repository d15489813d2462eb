using Microsoft.Spark.Sql;
using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>grouping(k) and grouping_id(k, v) over the keys of grouping sets.</summary>
internal static class GroupingCalls
{
    public static AnalysisException NotGrouped() => new(
        "UNSUPPORTED_GROUPING_EXPRESSION",
        "grouping()/grouping_id() can only be used with GroupingSets/Cube/Rollup.",
        null);

    public static FunctionCall Bind(
        FunctionCall call, IReadOnlyList<Expression> grouping, Dictionary<string, AttributeReference> columns,
        bool hasSets)
    {
        if (!hasSets)
        {
            throw NotGrouped();
        }

        if (call.Name == "grouping")
        {
            return columns.TryGetValue(StructuralKey.Of(call.Arguments[0]), out var key)
                && grouping.Any(g => g.Equals(key))
                ? call with { Arguments = [key] }
                : throw new AnalysisException(
                    "GROUPING_COLUMN_MISMATCH",
                    $"Column of grouping ({ColumnNames.Of(call.Arguments[0])}) can't be found in grouping columns "
                    + $"{ColumnNames.Join(grouping)}.",
                    null);
        }

        if (call.Arguments.Count == 0)
        {
            return call with { Arguments = grouping, DisplayText = call.DisplayText ?? "grouping_id()" };
        }

        var given = call.Arguments.Select(argument => columns.GetValueOrDefault(StructuralKey.Of(argument))).ToArray();
        return given.Length == grouping.Count
            && given.Zip(grouping).All(pair => pair.First is not null && pair.First.Equals(pair.Second))
            ? call with { Arguments = grouping }
            : throw new AnalysisException(
                "GROUPING_ID_COLUMN_MISMATCH",
                $"Columns of grouping_id ({ColumnNames.Join(call.Arguments)}) does not match grouping columns "
                + $"({ColumnNames.Join(grouping)}).",
                null);
    }
}
