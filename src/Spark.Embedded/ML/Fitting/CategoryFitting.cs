using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Stages;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Attributes;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Stages;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Learns how many categories columns have, or which components of vectors are categorical.</summary>
internal static class CategoryFitting
{
    public static Model Fit(OneHotEncoder encoder, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var inputs = Outputs
            .Pairs(encoder)
            .Select(pair => InputColumns.FindNumber(data, pair.Input, "category"))
            .ToArray();
        var known = inputs.Select(input => ColumnAttribute.Parse(input.Metadata)?.ValueCount).ToArray();
        var unknown = inputs.Where((_, i) => known[i] is null).ToArray();
        var rows = unknown.Length == 0 ? null : reader.Read(data, unknown, cancellation);
        var sizes = inputs
            .Select((input, i) => known[i] ?? SizeOf(rows!.Columns[Array.IndexOf(unknown, input)], input))
            .ToArray();
        return new OneHotEncoderModel(encoder.Uid(), new(new CategorySizes(sizes)));
    }

    public static Model Fit(VectorIndexer indexer, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var rows = ScaleFitting.Read(indexer, data, reader, cancellation);
        var most = indexer.GetMaxCategories();
        var width = rows[0]!.Size;
        var distinct = new HashSet<double>?[width];
        for (var i = 0; i < width; i++)
        {
            distinct[i] = [];
        }

        var values = new double[width];
        for (var row = 0; row < rows.Count; row++)
        {
            rows.CopyTo(row, values);
            for (var i = 0; i < width; i++)
            {
                if (distinct[i] is { } seen && seen.Add(values[i] == 0 ? 0.0 : values[i]) && seen.Count > most)
                {
                    distinct[i] = null;
                }
            }
        }

        var maps = new SortedDictionary<int, IReadOnlyDictionary<double, int>>();
        for (var i = 0; i < width; i++)
        {
            if (distinct[i] is { } seen)
            {
                maps[i] = Number(seen);
            }
        }

        return new VectorIndexerModel(indexer.Uid(), new(new CategoryMaps(width, maps)));
    }

    private static int SizeOf(ColumnVector column, AttributeReference input)
    {
        var values = Columns.ToDoubles(column, out _);
        var invalid = new InvalidRows(values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            if (!(values[row] >= 0 && values[row] <= int.MaxValue && values[row] == Math.Floor(values[row])))
            {
                invalid.Add(row);
            }
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Column '{input.Name}' is no category index",
                "Indices are whole numbers of 0 or more; make them with 'StringIndexer'."
            );
        }

        return values.Length == 0
            ? throw new EngineException(
                $"The frame has no rows, so the categories of column '{input.Name}' are not known."
            )
            : (int)values.Max() + 1;
    }

    /// <summary>Ascending, but 0.0 always has index 0, so that sparse vectors stay sparse.</summary>
    private static Dictionary<double, int> Number(HashSet<double> values)
    {
        var ordered = values.OrderBy(value => value == 0 ? 0 : 1).ThenBy(value => value);
        return ordered.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
    }
}
