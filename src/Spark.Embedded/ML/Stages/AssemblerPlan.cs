using System.Globalization;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.ML.Stages;

/// <summary>The node of a vector assembler, with one attribute for each component.</summary>
internal static class AssemblerPlan
{
    public static LogicalPlan Over(LogicalPlan child, VectorAssembler assembler, RowReader reader)
    {
        var names =
            (string[]?)assembler.GetOrDefault(assembler.InputCols)
            ?? throw new InvalidOperationException(
                $"'{assembler.Uid()}' has no input columns. Call 'SetInputCols' first."
            );
        var inputs = names.Select(name => FindInput(child, name)).ToArray();
        var parts = inputs.Select(input => AttributesOf(input, child, assembler, reader)).ToArray();
        var group = AttributeGroup.Of(parts.SelectMany(part => part).ToArray());
        var map = new AssembleMap(inputs, parts.Select(part => part.Length).ToArray(), assembler.GetHandleInvalid());
        return Outputs.Over(
            child,
            map,
            assembler.GetHandleInvalid() == "skip",
            Outputs.Column(assembler.GetOutputCol(), VectorColumn.VectorType, group.ToMetadata())
        );
    }

    private static AttributeReference FindInput(LogicalPlan child, string name)
    {
        var column = InputColumns.Find(child, name);
        return column.Type is NumericType or BooleanType or VectorUDT
            ? column
            : throw new AnalysisException(
                null,
                $"Column '{name}' is of type '{column.Type.SimpleString}', but 'VectorAssembler' takes numbers, "
                    + "booleans "
                    + "and "
                    + "vectors. Index texts with 'StringIndexer' first, or leave the column out.",
                null
            );
    }

    private static MlAttribute[] AttributesOf(
        AttributeReference input,
        LogicalPlan child,
        VectorAssembler assembler,
        RowReader reader
    )
    {
        if (input.Type is not VectorUDT)
        {
            var known = input.Type is DoubleType ? ColumnAttribute.Parse(input.Metadata) : null;
            return [(known ?? MlAttribute.Numeric(null)) with { Name = input.Name }];
        }

        var group = AttributeGroup.Parse(input.Metadata);
        if (group.Attributes is { } attributes)
        {
            return attributes
                .Select(
                    (attribute, i) =>
                        attribute with
                        {
                            Name =
                                $"{input.Name}_{attribute.Name ?? i.ToString(CultureInfo.InvariantCulture)}",
                        }
                )
                .ToArray();
        }

        var size = group.Size ?? FirstSize(input, child, assembler, reader);
        return Enumerable.Range(0, size).Select(i => MlAttribute.Numeric($"{input.Name}_{i}")).ToArray();
    }

    /// <summary>Without metadata the first row tells how many components there are.</summary>
    private static int FirstSize(
        AttributeReference input,
        LogicalPlan child,
        VectorAssembler assembler,
        RowReader reader
    )
    {
        if (assembler.GetHandleInvalid() == "keep")
        {
            throw new AnalysisException(
                null,
                $"The size of the vectors in column '{input.Name}' is not known, and 'handleInvalid' is 'keep'. "
                    + "Use 'error' or 'skip', or make the column with a stage that writes its size.",
                null
            );
        }

        var first = reader.Read(new Limit(1, child), [input], CancellationToken.None);
        return first.RowCount == 0 ? 0 : ((VectorColumn)first.Columns[0])[0]?.Size ?? 0;
    }
}
