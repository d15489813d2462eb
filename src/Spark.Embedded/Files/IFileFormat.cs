using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Sql;

namespace Spark.Embedded.Files;

/// <summary>How files of one format become rows.</summary>
internal interface IFileFormat
{
    /// <summary>Columns of the files' content, found by looking at it.</summary>
    StructType Infer(FileSet files, CancellationToken cancellation);

    /// <summary>Refuses columns that the format cannot hold.</summary>
    void Check(StructType schema);

    /// <summary>Number of rows, from what costs little to find out.</summary>
    long EstimateRows(FileSet files);

    /// <summary>The rows; each column comes from the content or from the folders.</summary>
    SqlFrom Rows(FileSet files, IReadOnlyList<ScanColumn> columns, RowsFrom rows, SqlNames names);
}

/// <summary>A column to read: from the content by its name, or the value that folders give.</summary>
internal sealed record ScanColumn(StructField Field, bool IsPartition);

/// <summary>Internal names of the columns and of the table.</summary>
internal sealed record SqlNames(IReadOnlyList<string> Columns, string Alias);

/// <summary>Enters rows held in C# into a statement.</summary>
internal delegate SqlFrom RowsFrom(Results.IRowSource source, IReadOnlyList<string> names, string alias);
