using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>Nodes of stages that scale, fill in or divide numbers.</summary>
internal static class NumberPlans
{
    public static LogicalPlan Over(LogicalPlan child, StandardScalerModel model)
    {
        var content = model.Content;
        var scale = content.Std.Select(std => std == 0 ? 0.0 : 1.0 / std).ToArray();
        var (withMean, withStd) = (model.GetWithMean(), model.GetWithStd());
        return Scaled(
            child,
            model,
            content.Std.Length,
            vector => Scale(vector, content.Mean, scale, withMean, withStd)
        );
    }

    public static LogicalPlan Over(LogicalPlan child, MinMaxScalerModel model)
    {
        var content = model.Content;
        var (min, max) = (model.GetMin(), model.GetMax());
        if (!(min < max))
        {
            throw new InvalidOperationException(
                $"'{model.Uid()}' has 'min' '{JavaNumbers.ToText(min)}' and 'max' '{JavaNumbers.ToText(max)}'. 'min' "
                    + "must be the smaller one."
            );
        }

        return Scaled(child, model, content.Min.Length, vector => ToRange(vector, content, min, max));
    }

    public static LogicalPlan Over(LogicalPlan child, ImputerModel model)
    {
        var pairs = Outputs.Pairs(model);
        var inputs = pairs.Select(pair => InputColumns.FindNumber(child, pair.Input, "input")).ToArray();
        var surrogates = pairs
            .Select(pair =>
                model.Content.ByColumn.TryGetValue(pair.Input, out var value)
                    ? value
                    : throw new AnalysisException(
                        null,
                        $"'{model.Uid()}' learned nothing about column '{pair.Input}'. "
                            + $"It knows {string.Join(", ", model.Content.Columns.Select(name => $"'{name}'"))}.",
                        null
                    )
            )
            .ToArray();
        var map = new ImputeMap(inputs, surrogates, model.GetMissingValue());
        return Outputs.Over(
            child,
            map,
            false,
            pairs.Select((pair, i) => Outputs.Column(pair.Output, inputs[i].Type, null)).ToArray()
        );
    }

    public static LogicalPlan Over(LogicalPlan child, Bucketizer stage)
    {
        var pairs = Outputs.Pairs(stage);
        var inputs = pairs.Select(pair => InputColumns.FindNumber(child, pair.Input, "input")).ToArray();
        var splits = stage.IsSet(stage.InputCol) ? [stage.GetSplits()] : stage.GetSplitsArray();
        if (splits.Length != inputs.Length)
        {
            throw new InvalidOperationException(
                $"'{stage.Uid()}' has {inputs.Length} input columns and {splits.Length} lists of borders. "
                    + "Set 'splitsArray' to one list for each input."
            );
        }

        var outputs = pairs.Select(
            (pair, i) =>
                Outputs.Column(pair.Output, KnownTypes.Double, ColumnAttribute.ToMetadata(Buckets(splits[i])))
        );
        return Outputs.Over(
            child,
            new BucketMap(inputs, splits, stage.GetHandleInvalid()),
            stage.GetHandleInvalid() == "skip",
            outputs.ToArray()
        );
    }

    private static LogicalPlan Scaled(LogicalPlan child, Params model, int size, Func<Vector, Vector?> function)
    {
        var input = InputColumns.FindVector(child, model.Value(model.Typed<string>("inputCol")), "input");
        var output = Outputs.Column(
            model.Value(model.Typed<string>("outputCol")),
            VectorColumn.VectorType,
            AttributeGroup.OfSize(size).ToMetadata()
        );
        return Outputs.Over(child, new VectorMap(model.Uid(), input, size, false, function), false, output);
    }

    private static Vector Scale(Vector vector, double[] mean, double[] scale, bool withMean, bool withStd)
    {
        if (withMean)
        {
            var values = vector.ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                var shifted = values[i] - mean[i];
                values[i] = withStd ? shifted * scale[i] : shifted;
            }

            return new DenseVector(values);
        }

        if (!withStd)
        {
            return vector;
        }

        return vector is SparseVector sparse
            ? new SparseVector(
                sparse.Size,
                sparse.Indices,
                sparse.Values.Select((value, i) => value * scale[sparse.Indices[i]]).ToArray()
            )
            : new DenseVector(vector.ToArray().Select((value, i) => value * scale[i]).ToArray());
    }

    private static Vector ToRange(Vector vector, ScalerRange range, double min, double max)
    {
        var values = vector.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var width = range.Max[i] - range.Min[i];
            values[i] =
                double.IsNaN(values[i]) ? values[i]
                : width == 0 ? (min + max) / 2
                : ((values[i] - range.Min[i]) * ((max - min) / width)) + min;
        }

        return new DenseVector(values).Compressed();
    }

    private static MlAttribute Buckets(double[] borders) =>
        MlAttribute.Nominal(
            null,
            borders.Zip(borders.Skip(1), (from, to) => $"{JavaNumbers.ToText(from)}, {JavaNumbers.ToText(to)}"),
            isOrdinal: true
        );
}
