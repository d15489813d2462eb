using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Embedded.Results;

/// <summary>Rows held as arrays of values in internal form.</summary>
internal sealed class ArrayRowSource(IReadOnlyList<DataType> types, IReadOnlyList<object?[]> rows) : IRowSource
{
    public IReadOnlyList<DataType> Types => types;

    public long? RowCount => rows.Count;

    public IEnumerable<ColumnBatch> Open(IReadOnlyList<int> columns)
    {
        for (var start = 0; start < rows.Count; start += IRowSource.MaximumBatch)
        {
            var count = Math.Min(IRowSource.MaximumBatch, rows.Count - start);
            var vectors = columns.Select(column =>
            {
                var values = new object?[count];
                for (var row = 0; row < count; row++)
                {
                    values[row] = rows[start + row][column];
                }

                return (ColumnVector)new ObjectVector(types[column], values);
            });
            yield return new ColumnBatch(count, vectors.ToArray());
        }
    }
}
