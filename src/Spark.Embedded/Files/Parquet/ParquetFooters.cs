using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Files.Parquet;

/// <summary>Reads footers of Parquet files with the database.</summary>
internal sealed class ParquetFooters(Func<string, IReadOnlyList<DataType>, IReadOnlyList<object?[]>> query)
{
    private const string RowMetadataKey = "org.apache.spark.sql.parquet.row.metadata";

    private static readonly DataType[] SchemaTypes =
    [
        KnownTypes.String,
        KnownTypes.String,
        KnownTypes.String,
        KnownTypes.Long,
        KnownTypes.String,
        KnownTypes.Long,
        KnownTypes.Long,
        KnownTypes.String,
    ];

    private readonly ConcurrentDictionary<string, ((long Length, DateTime Time) Stamp, ParquetFooter Footer)> _known =
        new(StringComparer.Ordinal);

    /// <summary>The footer of a file. A file that is not Parquet, or is cut off, is a failure.</summary>
    public ParquetFooter Of(string path)
    {
        var stamp = new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
        if (_known.TryGetValue(path, out var known) && known.Stamp == stamp)
        {
            return known.Footer;
        }

        var footer = Read(path);
        _known[path] = (stamp, footer);
        return footer;
    }

    private ParquetFooter Read(string path)
    {
        try
        {
            var rows = query(SqlWriter.ParquetSchema(GlobText.Escape(path)), SchemaTypes);
            var at = 0;
            var metadata = query(
                    SqlWriter.ParquetMetadata(GlobText.Escape(path)),
                    [KnownTypes.Binary, KnownTypes.Binary]
                )
                .Where(row => Encoding.UTF8.GetString((byte[])row[0]!) == RowMetadataKey)
                .Select(row => Encoding.UTF8.GetString((byte[])row[1]!))
                .FirstOrDefault();
            var count = (long)query(SqlWriter.ParquetRowCount(GlobText.Escape(path)), [KnownTypes.Long])[0][0]!;
            return new ParquetFooter(Node(rows, ref at), count, metadata);
        }
        catch (EngineException thrown)
        {
            throw new EngineException(
                $"[CANNOT_READ_FILE_FOOTER] Could not read footer for file: {path}. Please ensure that the file is in "
                    + "either ORC or Parquet format. If not, please convert it to a valid format. If the file "
                        + "is in the "
                    + $"valid format, please check if the file is corrupt. {thrown.Message}",
                thrown
            )
            {
                ErrorClass = "CANNOT_READ_FILE_FOOTER",
                Sql = thrown.Sql,
            };
        }
    }

    private static ParquetNode Node(IReadOnlyList<object?[]> rows, ref int at)
    {
        var row = rows[at++];
        var count = (long?)row[3] ?? 0;
        var children = new ParquetNode[count];
        for (var i = 0; i < count; i++)
        {
            children[i] = Node(rows, ref at);
        }

        return new ParquetNode(
            (string)row[0]!,
            (string?)row[1],
            (string?)row[2] switch
            {
                "REQUIRED" => Repetition.Required,
                "REPEATED" => Repetition.Repeated,
                _ => Repetition.Optional,
            },
            (string?)row[4],
            (string?)row[7],
            Convert.ToInt32(row[5] ?? 0L, CultureInfo.InvariantCulture),
            Convert.ToInt32(row[6] ?? 0L, CultureInfo.InvariantCulture),
            children
        );
    }
}
