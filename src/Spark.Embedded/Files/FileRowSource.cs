using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Results;
using Spark.Engines;

namespace Spark.Embedded.Files;

/// <summary>Rows of files that C# reads, one file after another, with the columns that folders give.</summary>
internal sealed class FileRowSource(RecordFormat format, FileSet files, IReadOnlyList<ScanColumn> columns) : IRowSource
{
    public IReadOnlyList<DataType> Types { get; } = columns.Select(column => column.Field.DataType).ToArray();

    public long? RowCount => null;

    public IEnumerable<ColumnBatch> Open(IReadOnlyList<int> wanted)
    {
        var content = columns.Where(column => !column.IsPartition).Select(column => column.Field).ToArray();
        var places = wanted
            .Where(i => !columns[i].IsPartition)
            .Select(i => Array.IndexOf(content, columns[i].Field))
            .ToArray();
        var reader = format.Open(files, new StructType(content), places);
        var partitions = columns.Where(column => column.IsPartition).Select(column => column.Field).ToArray();
        foreach (var file in files.Files)
        {
            var values = new PartitionColumns(partitions).ValuesOf(file, files.Settings.Zone);
            foreach (var batch in Named(file.Path, reader.Read(file)))
            {
                yield return partitions.Length == 0 ? batch : Complete(batch, wanted, partitions, values);
            }
        }
    }

    // What goes wrong while a file is read is said with its path.
    private static IEnumerable<ColumnBatch> Named(string path, IEnumerable<ColumnBatch> batches)
    {
        using var batch = batches.GetEnumerator();
        while (Next(path, batch))
        {
            yield return batch.Current;
        }
    }

    private static bool Next(string path, IEnumerator<ColumnBatch> batch)
    {
        try
        {
            return batch.MoveNext();
        }
        catch (Exception thrown) when (thrown is IOException or InvalidDataException or DecoderFallbackException)
        {
            throw new QueryFailure(null, $"'{path}' cannot be read: {thrown.Message}");
        }
    }

    private ColumnBatch Complete(
        ColumnBatch batch,
        IReadOnlyList<int> wanted,
        StructField[] partitions,
        object?[] values
    )
    {
        var next = 0;
        var vectors = wanted.Select(i =>
            columns[i].IsPartition
                ? Constant(
                    columns[i].Field.DataType,
                    values[Array.IndexOf(partitions, columns[i].Field)],
                    batch.RowCount
                )
                : batch.Columns[next++]
        );
        return new ColumnBatch(batch.RowCount, vectors.ToArray());
    }

    private static ObjectVector Constant(DataType type, object? value, int count)
    {
        var values = new object?[count];
        Array.Fill(values, value);
        return new ObjectVector(type, values);
    }
}
