using System.Globalization;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>Nodes of stages that spread or number categories.</summary>
internal static class CategoryPlans
{
    public static LogicalPlan Over(LogicalPlan child, OneHotEncoderModel model)
    {
        var pairs = Outputs.Pairs(model);
        var inputs = pairs.Select(pair => InputColumns.FindNumber(child, pair.Input, "category")).ToArray();
        var sizes = model.Content.Sizes;
        var keepsUnseen = model.GetHandleInvalid() == "keep";
        var outputs = pairs.Select(
            (pair, i) =>
                Outputs.Column(
                    pair.Output,
                    VectorColumn.VectorType,
                    Slots(inputs[i], sizes[i], model.GetDropLast(), keepsUnseen).ToMetadata()
                )
        );
        return Outputs.Over(
            child,
            new OneHotMap(inputs, sizes, model.GetDropLast(), keepsUnseen),
            false,
            outputs.ToArray()
        );
    }

    public static LogicalPlan Over(LogicalPlan child, VectorIndexerModel model)
    {
        var input = InputColumns.FindVector(child, model.GetInputCol(), "input");
        var content = model.Content;
        var mode = model.GetHandleInvalid();
        var known = AttributeGroup.Parse(input.Metadata).Attributes;
        var attributes = Enumerable
            .Range(0, content.NumFeatures)
            .Select(i =>
                Describe(known?[i] ?? MlAttribute.Numeric(null), content.Maps.GetValueOrDefault(i), mode == "keep")
            )
            .ToArray();
        var map = new VectorMap(
            model.Uid(),
            input,
            content.NumFeatures,
            mode == "skip",
            vector => Index(vector, content, mode, input.Name)
        );
        return Outputs.Over(
            child,
            map,
            mode == "skip",
            Outputs.Column(model.GetOutputCol(), VectorColumn.VectorType, AttributeGroup.Of(attributes).ToMetadata())
        );
    }

    private static AttributeGroup Slots(AttributeReference input, int size, bool dropsLast, bool keepsUnseen)
    {
        var labels =
            ColumnAttribute.Parse(input.Metadata)?.Values
            ?? Enumerable.Range(0, size).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var names = keepsUnseen ? [.. labels.Take(size), "invalidValues"] : labels.Take(size).ToArray();
        return AttributeGroup.Of(
            names
                .Take(OneHotMap.Width(size, dropsLast, keepsUnseen))
                .Select(name => MlAttribute.Binary(name))
                .ToArray()
        );
    }

    private static MlAttribute Describe(
        MlAttribute attribute,
        IReadOnlyDictionary<double, int>? indices,
        bool keepsUnseen
    )
    {
        if (indices is null)
        {
            return attribute;
        }

        // Labels stand in the order of the values although 0.0 has index 0: Spark writes them so.
        var labels = indices.Keys.Order().Select(JavaNumbers.ToText).ToArray();
        if (labels.Length == 2 && !keepsUnseen)
        {
            return new MlAttribute(
                AttributeKind.Binary,
                attribute.Name,
                new() { ["vals"] = MlAttribute.Nominal(null, labels).Facts["vals"]!.DeepClone() }
            );
        }

        return MlAttribute.Nominal(attribute.Name, labels, isOrdinal: false);
    }

    private static Vector? Index(Vector vector, CategoryMaps content, string mode, string column)
    {
        var isSparse = vector is SparseVector;
        var positions = isSparse ? ((SparseVector)vector).Indices : null;
        var values = isSparse ? [.. ((SparseVector)vector).Values] : vector.ToArray();
        foreach (var (feature, indices) in content.Maps)
        {
            var at = positions is null ? feature : Array.BinarySearch(positions, feature);
            if (at < 0)
            {
                continue;
            }

            if (indices.TryGetValue(values[at], out var index))
            {
                values[at] = index;
            }
            else if (mode == "keep")
            {
                values[at] = indices.Count;
            }
            else if (mode == "skip")
            {
                return null;
            }
            else
            {
                throw new EngineException(
                    $"Component {feature} of column '{column}' holds '{JavaNumbers.ToText(values[at])}', which was "
                        + "not there "
                        + "when the categories were learned. Set 'handleInvalid' to 'skip' or 'keep'."
                );
            }
        }

        return positions is null ? new DenseVector(values) : new SparseVector(vector.Size, positions, values);
    }
}
