using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files.Csv;
using Spark.Embedded.Results;
using Spark.Engines;
using Spark.Types;

namespace Spark.Embedded.Files.Text;

/// <summary>Lines of text in one column <c>value</c>.</summary>
internal sealed class TextFormat : RecordFormat
{
    public override StructType Infer(FileSet files, CancellationToken cancellation) =>
        new([new StructField("value", KnownTypes.String)]);

    public override void Check(StructType schema)
    {
        if (schema.Fields.Count > 1)
        {
            throw AnalysisFailures.Of(
                "_LEGACY_ERROR_TEMP_1290",
                $"Text data source supports only a single column, and you have {schema.Fields.Count} columns.");
        }

        if (schema.Fields.FirstOrDefault(field => field.DataType is not StringType) is { } field)
        {
            throw AnalysisFailures.DataType("Text", field);
        }
    }

    public override IRecordReader Open(FileSet files, StructType columns, IReadOnlyList<int> wanted) =>
        new TextReader(files.Options, wanted.Count > 0);

    private sealed class TextReader(SourceOptions options, bool isWanted) : IRecordReader
    {
        public IEnumerable<ColumnBatch> Read(DataFile file)
        {
            var encoding = FileContent.EncodingOf(options);
            if (options.Flag("wholetext", false))
            {
                using var whole = FileContent.OpenText(file.Path, encoding);
                return [Batch([whole.ReadToEnd()])];
            }

            var separator = options.Find("lineSep") is { } text ? CsvOptions.Unescaped(text) : null;
            return Lines(new LineReader(FileContent.OpenText(file.Path, encoding), separator));
        }

        private IEnumerable<ColumnBatch> Lines(LineReader lines)
        {
            using (lines)
            {
                var batch = Take(lines);
                while (batch.Length > 0)
                {
                    yield return Batch(batch);
                    batch = Take(lines);
                }
            }
        }

        private static string[] Take(LineReader lines)
        {
            var batch = new List<string>();
            while (batch.Count < IRowSource.MaximumBatch && lines.TryRead(out var line))
            {
                batch.Add(line.ToString());
            }

            return batch.ToArray();
        }

        private ColumnBatch Batch(string[] values) =>
            new(values.Length, isWanted ? [new ObjectVector(KnownTypes.String, values)] : []);
    }
}
