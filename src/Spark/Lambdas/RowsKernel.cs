using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Rows;

namespace Spark.Lambdas;

/// <summary>Runs a function of rows over the batches of a partition, as rows are asked for.</summary>
internal static class RowsKernel
{
    /// <param name="function">The function.</param>
    /// <param name="input">Batches in internal form.</param>
    /// <param name="batchSize">Most rows of a batch of the result.</param>
    public static IEnumerable<ColumnBatch> Run(
        RowsFunction function, IEnumerable<ColumnBatch> input, int batchSize)
    {
        var fields = function.Output.Fields;
        var results = GuardedItems.Of(
            function.Name,
            Rows(input, function.Input),
            rows => function.Function(rows).Select(values => Stored(values, fields, function.Name)));
        return results.Chunk(batchSize).Select(rows => Batch(rows, fields));
    }

    private static IEnumerable<Row> Rows(IEnumerable<ColumnBatch> batches, StructType schema)
    {
        foreach (var batch in batches)
        {
            for (var i = 0; i < batch.RowCount; i++)
            {
                yield return ExternalValues.RowOf(batch, i, schema);
            }
        }
    }

    private static object?[] Stored(object?[] values, List<StructField> fields, string function)
    {
        if (values.Length != fields.Count)
        {
            throw new ArgumentException(
                $"A row of function '{function}' has {values.Length} values. Its schema has {fields.Count} columns: "
                + $"{string.Join(", ", fields.Select(field => $"'{field.Name}'"))}.");
        }

        var stored = new object?[values.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = StoredValues.Of(values[i], fields[i].DataType, fields[i].Name);
            if (stored[i] is null && !fields[i].IsNullable)
            {
                throw new ArgumentException(
                    $"A row of function '{function}' has null in column '{fields[i].Name}', which the schema says is "
                    + "never null.");
            }
        }

        return stored;
    }

    private static ColumnBatch Batch(object?[][] rows, List<StructField> fields)
    {
        var columns = new ColumnVector[fields.Count];
        for (var column = 0; column < columns.Length; column++)
        {
            var values = new object?[rows.Length];
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = rows[row][column];
            }

            columns[column] = new ObjectVector(fields[column].DataType, values);
        }

        return new ColumnBatch(rows.Length, columns);
    }
}
