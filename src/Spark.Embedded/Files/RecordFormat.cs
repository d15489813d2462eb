using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Sql;
using Spark.Engines;

namespace Spark.Embedded.Files;

/// <summary>A format that C# reads record by record.</summary>
internal abstract class RecordFormat : IFileFormat
{
    private const long BytesOfRow = 32;

    public abstract StructType Infer(FileSet files, CancellationToken cancellation);

    public long EstimateRows(FileSet files) => files.Files.Sum(file => file.Length) / BytesOfRow;

    public abstract void Check(StructType schema);

    public SqlFrom Rows(FileSet files, IReadOnlyList<ScanColumn> columns, RowsFrom rows, SqlNames names)
    {
        var content = new StructType(columns.Where(column => !column.IsPartition).Select(column => column.Field));
        Check(content);

        // Options are read now, so that what they ask for is refused before any row.
        Open(files, content, Enumerable.Range(0, content.Fields.Count).ToArray());
        return rows(new FileRowSource(this, files, columns), names.Columns, names.Alias);
    }

    /// <summary>
    /// A reader of the columns at positions <paramref name="wanted"/>, used for one file after another.
    /// </summary>
    public abstract IRecordReader Open(FileSet files, StructType columns, IReadOnlyList<int> wanted);
}

/// <summary>Reads records of files into batches.</summary>
internal interface IRecordReader
{
    /// <summary>The records of a file, with the wanted columns in order.</summary>
    IEnumerable<ColumnBatch> Read(DataFile file);
}
