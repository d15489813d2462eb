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
        var source = new Source(input, function.Input);
        var rows = new List<object?[]>(batchSize);
        using var results = Guarded(function.Name, source, () => function.Function(source.Rows()).GetEnumerator());
        while (Guarded(function.Name, source, results.MoveNext))
        {
            rows.Add(Guarded(function.Name, source, () => Stored(results.Current, fields, function.Name)));
            if (rows.Count == batchSize)
            {
                yield return Batch(rows, fields);
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            yield return Batch(rows, fields);
        }
    }

    private static T Guarded<T>(string function, Source source, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (!source.HasFailedWith(failure))
        {
            LambdaException.Throw(function, failure);
            throw;
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

    private static ColumnBatch Batch(List<object?[]> rows, List<StructField> fields)
    {
        var columns = new ColumnVector[fields.Count];
        for (var column = 0; column < columns.Length; column++)
        {
            var values = new object?[rows.Count];
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = rows[row][column];
            }

            columns[column] = new ObjectVector(fields[column].DataType, values);
        }

        return new ColumnBatch(rows.Count, columns);
    }

    /// <summary>The rows that go in; what fails here is not the function's failure.</summary>
    private sealed class Source(IEnumerable<ColumnBatch> input, StructType schema)
    {
        private Exception? _failure;

        public bool HasFailedWith(Exception failure) => ReferenceEquals(failure, _failure);

        public IEnumerable<Row> Rows()
        {
            using var batches = input.GetEnumerator();
            while (MoveNext(batches))
            {
                var batch = batches.Current;
                for (var i = 0; i < batch.RowCount; i++)
                {
                    yield return ExternalValues.RowOf(batch, i, schema);
                }
            }
        }

        private bool MoveNext(IEnumerator<ColumnBatch> batches)
        {
            try
            {
                return batches.MoveNext();
            }
            catch (Exception failure) when (Note(failure))
            {
                throw;
            }
        }

        private bool Note(Exception failure)
        {
            _failure = failure;
            return false;
        }
    }
}
