using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Files.Csv;
using Spark.Embedded.Lowering;
using Spark.Types;

namespace Spark.Embedded.Functions.Csv;

/// <summary>CSV texts as structs and back.</summary>
internal static class CsvFunctions
{
    /// <summary>Reads one line as a struct; what does not fit is NULL, or a failure in mode FAILFAST.</summary>
    public static Func<string, object?[]?> From(StructType schema, SourceOptions options, SessionSettings settings)
    {
        var csv = new CsvOptions(options);
        var formats = new TextFormats(options, settings);
        var tokenizer = new CsvTokenizer(csv);
        var columns = schema.Fields.Select(field => new CsvColumn(field.DataType, csv, formats)).ToArray();
        return text =>
        {
            lock (columns)
            {
                var record = new CsvRecord();
                tokenizer.Read(text, 0, record);
                var isGood = record.Count == columns.Length;
                for (var i = 0; i < columns.Length; i++)
                {
                    isGood &= columns[i].Append(record, i);
                }

                var row = columns.Select(column => column.Values.Take().GetValue(0)).ToArray();
                return isGood || csv.Mode == ParseMode.Permissive ? row
                    : csv.Mode == ParseMode.FailFast ? throw ParseModes.Malformed(text)
                    : null;
            }
        };
    }

    /// <summary>The schema of one line as DDL.</summary>
    public static string SchemaOf(string text, SourceOptions options, SessionSettings settings)
    {
        var csv = new CsvOptions(options);
        var record = new CsvRecord();
        new CsvTokenizer(csv).Read(text, 0, record);
        var inference = new CsvInference(csv, new TextFormats(options, settings), record.Count);
        inference.Add(record);
        return SqlTypeNames.Of(
            new StructType(inference.Types.Select((type, i) => new StructField($"_c{i}", type))));
    }
}
