using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Json;
using Spark.Embedded.Lowering;
using Spark.Learners.Random;

namespace Spark.Embedded.Files.Json;

/// <summary>JSON, one value a line or one a file.</summary>
internal sealed class JsonFormat : RecordFormat
{
    public override StructType Infer(FileSet files, CancellationToken cancellation)
    {
        var options = new JsonOptions(files.Options, files.Settings);
        var ratio = files.Options.Find("samplingRatio") is { } text
            ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : 1;
        if (ratio < 1 && options.IsMultiLine)
        {
            throw Unsupported.Feature("samplingRatio with multiLine", "Leave out option 'samplingRatio'.");
        }

        var draws = new XorShift(1);
        var inference = new JsonInference(options);
        DataType root = new StructType([]);
        foreach (var record in files.Files.SelectMany(file => JsonTexts.Read(file.Path, files.Options, options)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ratio < 1 && draws.NextDouble() >= ratio)
            {
                continue;
            }

            var type = TypeOf(record, options, inference);
            if (type is not null || options.Mode == ParseMode.Permissive)
            {
                root = inference.AddRoot(root, type);
            }
            else if (options.Mode == ParseMode.FailFast)
            {
                throw AnalysisFailures.Of(
                    "_LEGACY_ERROR_TEMP_2165", $"Malformed records are detected in schema inference: {record}. Parse "
                    + "Mode: FAILFAST.");
            }
        }

        return inference.Settled(root) as StructType ?? new StructType([]);
    }

    public override void Check(StructType schema)
    {
        foreach (var field in schema.Fields)
        {
            Check(field.DataType, field);
        }
    }

    public override IRecordReader Open(FileSet files, StructType columns, IReadOnlyList<int> wanted) =>
        new JsonReader(files, columns, wanted);

    private static void Check(DataType type, StructField field)
    {
        switch (type)
        {
            case CalendarIntervalType:
                throw AnalysisFailures.DataType("JSON", field);
            case StructType record:
                foreach (var inner in record.Fields)
                {
                    Check(inner.DataType, inner);
                }

                break;
            case ArrayType array:
                Check(array.ElementType, field);
                break;
            case MapType map:
                Check(map.ValueType, field);
                break;
        }
    }

    private static DataType? TypeOf(string record, JsonOptions options, JsonInference inference)
    {
        try
        {
            var reader = new JsonTokenizer(record, options.Reading);
            reader.Next();
            return inference.Of(reader);
        }
        catch (JsonSyntaxException)
        {
            return null;
        }
    }
}
