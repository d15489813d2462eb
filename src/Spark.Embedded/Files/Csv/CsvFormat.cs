using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Learners.Random;
using Spark.Types;

namespace Spark.Embedded.Files.Csv;

/// <summary>Text with separators.</summary>
internal sealed class CsvFormat : RecordFormat
{
    public override StructType Infer(FileSet files, CancellationToken cancellation)
    {
        var options = new CsvOptions(files.Options);
        var record = new CsvRecord();
        try
        {
            var header = FirstRecord(files, options, record) ? CsvHeader.Of(record, options) : [];
            return options.InfersSchema
                ? Inferred(files, options, header, cancellation)
                : new StructType(header.Select(name => new StructField(name, KnownTypes.String)));
        }
        catch (CsvLimitException thrown)
        {
            throw AnalysisFailures.Of(null, thrown.Message);
        }
    }

    public override void Check(StructType schema)
    {
        foreach (var field in schema.Fields)
        {
            if (field.DataType is ArrayType or MapType or StructType or UserDefinedType or NullType)
            {
                throw AnalysisFailures.DataType("CSV", field);
            }
        }
    }

    public override IRecordReader Open(FileSet files, StructType columns, IReadOnlyList<int> wanted) =>
        new CsvReader(new CsvOptions(files.Options), files, columns, wanted);

    private static bool FirstRecord(FileSet files, CsvOptions options, CsvRecord record)
    {
        foreach (var file in files.Files)
        {
            using var records = CsvRecords.Open(file.Path, options);
            if (records.TryRead(record))
            {
                return true;
            }
        }

        return false;
    }

    // Lines equal to the header are headers wherever they stand. A sample takes lines by Spark's generator, seed 1.
    private static StructType Inferred(
        FileSet files,
        CsvOptions options,
        string[] header,
        CancellationToken cancellation)
    {
        var inference = new CsvInference(options, new TextFormats(files.Options, files.Settings), header.Length);
        var ratio = options.SamplingRatio is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : 1;
        if (ratio < 1 && options.IsMultiLine)
        {
            throw Unsupported.Feature("samplingRatio with multiLine", "Leave out option 'samplingRatio'.");
        }

        var draws = new XorShift(1);
        var record = new CsvRecord();
        string? headerLine = null;
        foreach (var file in files.Files)
        {
            using var records = CsvRecords.Open(file.Path, options);
            var isFirst = true;
            while (records.TryRead(record))
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < records.SkippedLines; i++)
                {
                    draws.NextDouble();
                }

                var isDrawn = ratio >= 1 || draws.NextDouble() < ratio;
                headerLine ??= records.Raw.ToString();
                var isHeader = options.HasHeader
                    && (options.IsMultiLine ? isFirst : records.Raw.SequenceEqual(headerLine));
                isFirst = false;
                if (isDrawn && !isHeader)
                {
                    inference.Add(record);
                }
            }
        }

        return new StructType(header.Select((name, i) => new StructField(name, inference.Types[i])));
    }
}
