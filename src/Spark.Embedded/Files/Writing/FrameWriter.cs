using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Embedded.Sql;
using Spark.Engines;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Files.Writing;

/// <summary>Writes the rows of a plan as one part file, by format and save mode.</summary>
internal sealed class FrameWriter(DatabaseSession session, Func<SessionSettings> settings)
{
    private const string UseSpark = "Write without it, or run on engine 'spark'.";

    public void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation)
    {
        if (request.PartitionBy.Count > 0)
        {
            throw Unsupported.Feature("partitionBy", UseSpark);
        }

        var schema = plan.Schema;
        CheckNames(schema);
        var write = WriterOf(plan, request, schema, cancellation);
        using var folder = OutputFolder.Open(request);
        if (folder is not null)
        {
            write(folder, $"part-00000-{Guid.NewGuid()}-c000");
            folder.Complete();
        }
    }

    private Action<OutputFolder, string> WriterOf(
        LogicalPlan plan,
        WriteRequest request,
        StructType schema,
        CancellationToken cancellation
    )
    {
        var options = new SourceOptions(request.Options);
        switch (request.Format)
        {
            case "csv":
                var csv = new CsvOutput(schema, options, settings().Zone);
                return (folder, name) => csv.Write(folder.File(name + ".csv"), session.Run(plan, cancellation));
            case "text":
                return TextWriter(plan, schema, cancellation);
            case "parquet":
                return ParquetWriter(plan, schema, options, cancellation);
            default:
                throw Unsupported.Feature($"writing format '{request.Format}'", "Use 'parquet', 'csv' or 'text'.");
        }
    }

    private Action<OutputFolder, string> TextWriter(
        LogicalPlan plan,
        StructType schema,
        CancellationToken cancellation
    )
    {
        if (schema.Fields.Count != 1 || schema.Fields[0].DataType is not StringType)
        {
            throw AnalysisFailures.Of(
                null,
                $"Text takes exactly one column of strings, and the frame has '{schema.CatalogString}'."
            );
        }

        return (folder, name) =>
        {
            using var writer = new StreamWriter(folder.File(name + ".txt"), false, new UTF8Encoding(false));
            foreach (var batch in session.Run(plan, cancellation))
            {
                for (var row = 0; row < batch.RowCount; row++)
                {
                    writer.Write(batch.Columns[0].GetValue(row) as string);
                    writer.Write('\n');
                }
            }
        };
    }

    private Action<OutputFolder, string> ParquetWriter(
        LogicalPlan plan,
        StructType schema,
        SourceOptions options,
        CancellationToken cancellation
    )
    {
        foreach (var field in schema.Fields)
        {
            CheckParquet(field, field.DataType);
        }

        options.Refuse("compression", "snappy", "none", "uncompressed", "gzip", "zstd");
        var codec = options.Text("compression", "snappy").ToLowerInvariant();
        codec = codec == "none" ? "uncompressed" : codec;
        var ending = codec switch
        {
            "uncompressed" => ".parquet",
            "gzip" => ".gz.parquet",
            _ => $".{codec}.parquet",
        };
        var names = schema.Fields.Select(field => field.Name).ToArray();
        return (folder, name) =>
            session.Execute(
                plan,
                query => SqlWriter.CopyToParquet(query, names, folder.File(name + ending), codec, schema.Json),
                cancellation
            );
    }

    private static void CheckParquet(StructField field, DataType type)
    {
        switch (type)
        {
            case ArrayType array:
                CheckParquet(field, array.ElementType);
                break;
            case MapType map:
                CheckParquet(field, map.KeyType);
                CheckParquet(field, map.ValueType);
                break;
            case StructType or UserDefinedType:
                throw Unsupported.Feature($"writing the column '{field.Name}' of structs to Parquet", UseSpark);
            case NullType or CalendarIntervalType or DayTimeIntervalType or YearMonthIntervalType:
                throw NoPlaceFor("Parquet", field);
        }
    }

    public static AnalysisException NoPlaceFor(string format, StructField field) =>
        AnalysisFailures.Of(
            "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
            $"The {format} datasource doesn't support the column `{field.Name}` of the type "
                + $"\"{SqlTypeNames.Of(field.DataType)}\"."
        );

    private static void CheckNames(StructType schema)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (schema.Fields.FirstOrDefault(field => !seen.Add(field.Name)) is { } twice)
        {
            throw AnalysisFailures.Of(
                "COLUMN_ALREADY_EXISTS",
                $"The column `{twice.Name}` already exists. Rename one of the two columns."
            );
        }
    }
}
