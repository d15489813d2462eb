using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>Nodes of stages between texts and indices.</summary>
internal static class IndexPlans
{
    private const string Unknown = "__unknown";

    public static LogicalPlan Over(LogicalPlan child, StringIndexerModel model)
    {
        // A column that is not there when a model is applied is passed over: a label is often missing by then.
        var present = Outputs
            .Pairs(model)
            .Select((pair, i) => (pair.Input, pair.Output, Labels: model.Content.Labels[i]))
            .Where(column =>
                child.Output.Any(other => string.Equals(other.Name, column.Input, StringComparison.OrdinalIgnoreCase))
            )
            .ToArray();
        if (present.Length == 0)
        {
            return child;
        }

        var inputs = present.Select(column => FindText(child, column.Input)).ToArray();
        var handleInvalid = model.GetHandleInvalid();
        var outputs = present.Select(column =>
            Outputs.Column(
                column.Output,
                KnownTypes.Double,
                ColumnAttribute.ToMetadata(
                    MlAttribute.Nominal(
                        column.Output,
                        handleInvalid == "keep" ? [.. column.Labels, Unknown] : column.Labels
                    )
                )
            )
        );
        var map = new StringIndexMap(
            inputs,
            present.Select(column => column.Labels).ToArray(),
            handleInvalid,
            model.Uid()
        );
        return Outputs.Over(child, map, handleInvalid == "skip", outputs.ToArray());
    }

    public static LogicalPlan Over(LogicalPlan child, IndexToString stage)
    {
        var input = InputColumns.FindNumber(child, stage.GetInputCol(), "index");
        var labels = (string[]?)stage.GetOrDefault(stage.Labels);
        if (labels is null or { Length: 0 })
        {
            labels =
                ColumnAttribute.Parse(input.Metadata)?.Values
                ?? throw new AnalysisException(
                    null,
                    $"Column '{input.Name}' does not say which labels its indices stand for. "
                        + $"Give '{stage.Uid()}' the labels of the indexer with 'SetLabels'.",
                    null
                );
        }

        return Outputs.Over(
            child,
            new IndexToStringMap(input, labels),
            false,
            Outputs.Column(stage.GetOutputCol(), KnownTypes.String, null)
        );
    }

    public static AttributeReference FindText(LogicalPlan child, string name)
    {
        var column = InputColumns.Find(child, name);
        return CellText.IsSupported(column.Type)
            ? column
            : throw new AnalysisException(
                null,
                $"Column '{name}' is of type '{column.Type.SimpleString}', but 'StringIndexer' takes texts, numbers "
                    + "and "
                    + "booleans. Cast the column to string first.",
                null
            );
    }
}
