using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Stages;
using Spark.Engines;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Learns the labels of texts.</summary>
internal static class IndexFitting
{
    public static Model Fit(StringIndexer indexer, LogicalPlan data, RowReader reader, CancellationToken cancellation)
    {
        var pairs = Outputs.Pairs(indexer);
        var inputs = pairs.Select(pair => IndexPlans.FindText(data, pair.Input)).ToArray();
        var order = indexer.GetStringOrderType();
        var rows = reader.Read(data, inputs, cancellation);
        var dropped = indexer.GetHandleInvalid() == "skip" ? RowsWithout(rows) : null;
        var labels = rows.Columns.Select(column => LabelsOf(column, dropped, order)).ToArray();
        return new StringIndexerModel(indexer.Uid(), new(new StringLabels(labels)));
    }

    /// <summary>With <c>skip</c> a row with a null in any input counts for none of them.</summary>
    private static bool[]? RowsWithout(ColumnBatch rows)
    {
        var isDropped = new bool[rows.RowCount];
        for (var row = 0; row < isDropped.Length; row++)
        {
            isDropped[row] = rows.Columns.Any(column => CellText.Of(column, row) is null);
        }

        return isDropped;
    }

    private static string[] LabelsOf(ColumnVector column, bool[]? isDropped, string order)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var row = 0; row < column.Count; row++)
        {
            if (isDropped?[row] != true && CellText.Of(column, row) is { } text)
            {
                counts[text] = counts.GetValueOrDefault(text) + 1;
            }
        }

        var sorted = counts.OrderBy(entry => entry.Key, StringComparer.Ordinal);
        return (order switch
        {
            "frequencyDesc" => sorted.OrderByDescending(entry => entry.Value),
            "frequencyAsc" => sorted.OrderBy(entry => entry.Value),
            "alphabetDesc" => counts.OrderByDescending(entry => entry.Key, StringComparer.Ordinal),
            _ => sorted,
        }).Select(entry => entry.Key).ToArray();
    }
}
