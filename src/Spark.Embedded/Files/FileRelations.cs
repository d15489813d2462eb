using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files.Csv;
using Spark.Embedded.Files.Json;
using Spark.Embedded.Files.Parquet;
using Spark.Embedded.Files.Text;
using Spark.Embedded.Lowering;
using Spark.Embedded.Sql;
using Spark.Plans;

namespace Spark.Embedded.Files;

/// <summary>File sources of a session: their columns and their rows.</summary>
internal sealed class FileRelations(Func<SessionSettings> settings, ParquetFooters footers)
{
    /// <summary>Columns of the content and, after them, those of the folders.</summary>
    public StructType ReadSchema(FileSource source, CancellationToken cancellation)
    {
        var format = FormatOf(source.Format);
        var files = Open(source);
        var partitions = Partitions(files, source.UserSchema);
        var content = source.UserSchema is { } schema
            ? new StructType(schema.Fields.Where(field => partitions.Find(field.Name) is null))
            : format.Infer(files, cancellation);
        format.Check(content);
        CheckNames(content);
        return new StructType(
            content
                .Fields.Select(field =>
                    partitions.Find(field.Name) is { } folder ? new StructField(field.Name, folder.DataType) : field
                )
                .Concat(partitions.Fields.Where(field => !content.Fields.Any(other => IsSame(other.Name, field.Name))))
        );
    }

    public SqlFrom Rows(FileRelation relation, RowsFrom rows, SqlNames names)
    {
        var files = Open(relation.Source);
        var folders = files
            .Files.SelectMany(file => file.Partition.Select(pair => pair.Key))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = relation
            .Columns.Select(column => new ScanColumn(
                new StructField(column.Name, column.Type),
                folders.Contains(column.Name)
            ))
            .ToArray();
        return FormatOf(relation.Source.Format).Rows(files, columns, rows, names);
    }

    /// <summary>About how many rows a source has.</summary>
    public long EstimateRows(FileRelation relation) =>
        FormatOf(relation.Source.Format).EstimateRows(Open(relation.Source));

    private FileSet Open(FileSource source) =>
        new(FileListing.Of(source), new SourceOptions(source.Options), settings());

    /// <summary>The format of this name.</summary>
    public IFileFormat FormatOf(string format) =>
        format switch
        {
            "csv" => new CsvFormat(),
            "json" => new JsonFormat(),
            "text" => new TextFormat(),
            "parquet" => new ParquetFormat(footers),
            _ => throw Unsupported.Feature(
                $"format '{format}'",
                "Use 'parquet', 'csv', 'json' or 'text', or run on engine 'spark'."
            ),
        };

    private static PartitionColumns Partitions(FileSet files, StructType? schema) =>
        PartitionColumns.Infer(
            files.Files,
            schema,
            files.Settings.Find("spark.sql.sources.partitionColumnTypeInference.enabled") is not { } flag
                || bool.Parse(flag),
            files.Settings.Zone
        );

    private static void CheckNames(StructType schema)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (schema.Fields.FirstOrDefault(field => !seen.Add(field.Name)) is { } twice)
        {
            throw AnalysisFailures.Duplicate(twice.Name);
        }
    }

    private static bool IsSame(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
