using System.Globalization;

namespace Spark.Embedded.Sql;

internal sealed partial class SqlWriter
{
    /// <summary>
    /// A table of a query's rows; its columns are named by position, since those of the query may repeat.
    /// </summary>
    public static string CreateTable(string name, string query, int columnCount) =>
        $"CREATE TABLE {Quote(name)} AS SELECT * FROM ({query}) AS q({Positions(columnCount)})";

    public static string DropTable(string name) => $"DROP TABLE IF EXISTS {Quote(name)}";

    /// <summary>Writes a query's rows to one file, in their order.</summary>
    public static string Copy(SqlCopy copy, string query, string path)
    {
        var writer = new SqlWriter();
        writer._text.Append("COPY (SELECT ");
        writer.Separated(
            copy.Items,
            item =>
            {
                writer.Write(item.Expression);
                writer._text.Append(" AS ");
                writer.Identifier(item.Name);
            }
        );
        writer._text.Append(CultureInfo.InvariantCulture, $" FROM ({query}) AS q({Positions(copy.ColumnCount)})) TO ");
        writer._text.Append(
            CultureInfo.InvariantCulture,
            $"{Text(path)} (FORMAT parquet, COMPRESSION {copy.Codec}, KV_METADATA {{"
        );
        writer.Separated(
            copy.Metadata,
            entry => writer._text.Append(CultureInfo.InvariantCulture, $"{Quote(entry.Key)}: {Text(entry.Value)}")
        );
        return writer._text.Append("})").ToString();
    }

    /// <summary>Rows of a table from one position to before another.</summary>
    public static string Slice(string table, long start, long end) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT * FROM {Quote(table)} WHERE rowid >= {start} AND rowid < {end}"
        );

    public static string CountOf(string table) => $"SELECT count(*) FROM {Quote(table)}";

    /// <summary>
    /// Distinct values of columns in a table that is sorted by them, with where their rows start and end.
    /// </summary>
    public static string Groups(string table, IReadOnlyList<string> columns)
    {
        var keys = string.Join(", ", columns.Select(Quote));
        return $"SELECT {keys}, min(rowid), max(rowid) + 1 FROM {Quote(table)} GROUP BY {keys} ORDER BY min(rowid)";
    }

    /// <summary>Every node of a Parquet file's schema, parents before their children.</summary>
    public static string ParquetSchema(string path) =>
        "SELECT name, type, repetition_type, num_children, converted_type, scale, precision, logical_type "
        + $"FROM parquet_schema({Text(path)})";

    public static string ParquetRowCount(string path) => $"SELECT num_rows FROM parquet_file_metadata({Text(path)})";

    /// <summary>The keys and values noted in a Parquet file.</summary>
    public static string ParquetMetadata(string path) => $"SELECT key, value FROM parquet_kv_metadata({Text(path)})";

    private static string Positions(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => Quote(Native.StructFields.Name(i))));

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
