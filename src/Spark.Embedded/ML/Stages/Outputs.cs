using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Embedded.ML.Maps;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>Builds the node of a stage from its outputs, and pairs input columns with output columns.</summary>
internal static class Outputs
{
    public static AttributeReference Column(string name, DataType type, JsonObject? metadata) =>
        new(name, type, false, AttributeIds.Next()) { Metadata = metadata };

    /// <summary>The node with these outputs. A map that drops rows marks those to keep in one more column.</summary>
    public static LogicalPlan Over(
        LogicalPlan child,
        BatchMap map,
        bool dropsRows,
        params IReadOnlyList<AttributeReference> columns
    )
    {
        foreach (var column in columns)
        {
            InputColumns.CheckIsNew(child, column.Name);
        }

        var repeated = columns
            .GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            throw new AnalysisException(
                null,
                $"Two output columns have the name '{repeated.Key}'. Give each a name of its own.",
                null
            );
        }

        if (!dropsRows)
        {
            return new MapColumns(map, columns, child);
        }

        var kept = Column("kept", KnownTypes.Boolean, null);
        var marked = new MapColumns(map, [.. columns, kept], child);
        return new Project([.. child.Output, .. columns], new Filter(kept, marked));
    }

    /// <summary>Input and output names of a stage that takes one column or several.</summary>
    public static IReadOnlyList<(string Input, string Output)> Pairs(Params stage)
    {
        var inputCol = stage.GetOrDefault(stage.GetParam("inputCol")) as string;
        var inputCols = stage.GetOrDefault(stage.GetParam("inputCols")) as string[];
        if (inputCol is not null && inputCols is not null)
        {
            throw new InvalidOperationException(
                $"'{stage.Uid()}' has both 'inputCol' and 'inputCols'. Set one of them."
            );
        }

        if (inputCol is not null)
        {
            return [(inputCol, (string)stage.GetOrDefault(stage.GetParam("outputCol"))!)];
        }

        if (inputCols is null)
        {
            throw new InvalidOperationException(
                $"'{stage.Uid()}' has no input. Set 'inputCol', or 'inputCols' and 'outputCols'."
            );
        }

        var outputCols = stage.GetOrDefault(stage.GetParam("outputCols")) as string[] ?? [];
        return outputCols.Length == inputCols.Length
            ? inputCols.Zip(outputCols).ToArray()
            : throw new InvalidOperationException(
                $"'{stage.Uid()}' has {inputCols.Length} input columns and {outputCols.Length} output columns. "
                    + "Set 'outputCols' to one name for each input."
            );
    }
}
