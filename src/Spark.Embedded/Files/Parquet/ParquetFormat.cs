using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Files.Parquet;

/// <summary>Parquet files, which DuckDB reads; Spark's schema in the footer decides about types.</summary>
internal sealed class ParquetFormat(ParquetFooters footers) : IFileFormat
{
    public StructType Infer(FileSet files, CancellationToken cancellation)
    {
        files.Options.Refuse("mergeSchema", "false");
        var first = files.Files.MinBy(file => file.Path, StringComparer.Ordinal) ?? throw AnalysisFailures.Of(
            "UNABLE_TO_INFER_SCHEMA",
            "Unable to infer schema for Parquet. There are no files at this path; give the schema by Schema(…).");
        var footer = footers.Of(first.Path);
        return footer.RowMetadata is { } json ? (StructType)JsonTypes.Parse(json) : ParquetTypes.Of(footer.Root);
    }

    public long EstimateRows(FileSet files) => files.Files.Sum(file => footers.Of(file.Path).RowCount);

    public void Check(StructType schema)
    {
        if (schema.Fields.FirstOrDefault(field => field.DataType is NullType or CalendarIntervalType) is { } field)
        {
            throw AnalysisFailures.DataType("Parquet", field);
        }
    }

    public SqlFrom Rows(FileSet files, IReadOnlyList<ScanColumn> columns, RowsFrom rows, SqlNames names)
    {
        var parts = Alike(files)
            .Select(group => (SqlQuery)Select(group.Files, group.Root, columns, files, names))
            .ToArray();
        var query = parts.Length switch
        {
            0 => Nothing(columns, names),
            1 => parts[0],
            _ => new SqlSetQuery("UNION ALL", parts),
        };
        return new SqlDerived(query, names.Alias);
    }

    // Files that follow one another are read together when their columns and folders are the same.
    private List<(List<DataFile> Files, ParquetNode Root)> Alike(FileSet files)
    {
        var groups = new List<(List<DataFile> Files, ParquetNode Root)>();
        string? last = null;
        foreach (var file in files.Files)
        {
            var root = footers.Of(file.Path).Root;
            var shape = $"{Shape(root)} {string.Join('/', file.Partition)}";
            if (shape != last)
            {
                groups.Add(([], root));
                last = shape;
            }

            groups[^1].Files.Add(file);
        }

        return groups;
    }

    private static string Shape(ParquetNode node) =>
        $"{node.Name}:{node.Physical}:{node.Repetition}:{node.Converted}:{node.Logical}:{node.Scale}:{node.Precision}"
            + $"({string.Join(',', node.Children.Select(Shape))})";

    private static SqlSelect Select(
        List<DataFile> group,
        ParquetNode root,
        IReadOnlyList<ScanColumn> columns,
        FileSet files,
        SqlNames names)
    {
        var alias = names.Alias + "f";
        var values = new ParquetValues(group[0].Path);
        var items = columns.Select((column, i) => new SqlItem(
            column.IsPartition ? Folder(group[0], column.Field, files)
                : ParquetValues.Find(root, column.Field.Name) is { } node
                    ? values.Field(new SqlColumn(node.Name, alias), node, column.Field.DataType)
                : new SqlLiteral(null, column.Field.DataType),
            names.Columns[i]));
        var paths = group.Select(SqlExpression (file) => new SqlLiteral(GlobText.Escape(file.Path), KnownTypes.String));
        return new SqlSelect
        {
            Items = items.ToArray(),
            From = new SqlTableFunction(
                "read_parquet",
                [new SqlList(paths.ToArray())],
                [("hive_partitioning", new SqlLiteral(false, KnownTypes.Boolean))],
                alias),
        };
    }

    private static SqlLiteral Folder(DataFile file, StructField field, FileSet files)
    {
        var text = file.Partition
            .Where(pair => pair.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Value)
            .FirstOrDefault();
        var value = text is null or PathText.DefaultPartition
            ? null
            : ValueCasts.Of(KnownTypes.String, field.DataType, files.Settings.Zone)(text);
        return new SqlLiteral(value, field.DataType);
    }

    private static SqlSelect Nothing(IReadOnlyList<ScanColumn> columns, SqlNames names) => new()
    {
        Items = columns
            .Select((column, i) => new SqlItem(new SqlLiteral(null, column.Field.DataType), names.Columns[i]))
            .ToArray(),
        Where = new SqlLiteral(false, KnownTypes.Boolean),
    };
}
