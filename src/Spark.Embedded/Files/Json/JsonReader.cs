using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Json;
using Spark.Embedded.Results;
using Spark.Engines;

namespace Spark.Embedded.Files.Json;

/// <summary>Records of JSON files as batches.</summary>
internal sealed class JsonReader : IRecordReader
{
    private readonly FileSet _files;
    private readonly JsonOptions _options;
    private readonly JsonParser _parser;
    private readonly StructField[] _wanted;
    private readonly int _corrupt;
    private readonly int[] _places;

    public JsonReader(FileSet files, StructType columns, IReadOnlyList<int> wanted)
    {
        _files = files;
        _options = new JsonOptions(files.Options, files.Settings);
        _wanted = wanted.Select(i => columns.Fields[i]).ToArray();
        _corrupt = Array.FindIndex(_wanted, field => field.Name == _options.CorruptName);
        if (_corrupt == 0 && _wanted.Length == 1)
        {
            throw CorruptRecords.Alone();
        }

        var content = _wanted.Where((_, i) => i != _corrupt).ToArray();
        _places = _wanted.Select((field, i) => i == _corrupt ? -1 : Array.IndexOf(content, field)).ToArray();
        _parser = new JsonParser(new StructType(content), _options, allowsArrays: true);
    }

    public IEnumerable<ColumnBatch> Read(DataFile file)
    {
        var columns = _wanted.Select(field => ColumnBuilder.Of(field.DataType)).ToArray();
        var count = 0;
        foreach (var text in JsonTexts.Read(file.Path, _files.Options, _options))
        {
            foreach (var row in Rows(text))
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    columns[i].Append(row(i));
                }

                if (++count == IRowSource.MaximumBatch)
                {
                    yield return Batch(columns, count);
                    count = 0;
                }
            }
        }

        if (count > 0)
        {
            yield return Batch(columns, count);
        }
    }

    private static ColumnBatch Batch(ColumnBuilder[] columns, int count) =>
        new(count, columns.Select(column => column.Take()).ToArray());

    private IEnumerable<Func<int, object?>> Rows(string text)
    {
        var record = _parser.Parse(text);
        if (!record.IsBad)
        {
            return record.Rows.Select(row => (Func<int, object?>)(i => i == _corrupt ? null : row[_places[i]]));
        }

        return _options.Mode switch
        {
            ParseMode.FailFast => throw ParseModes.Malformed(text),
            ParseMode.DropMalformed => [],
            _ => (record.Rows.Count == 0 ? [null] : record.Rows.Cast<object?[]?>())
                .Select(row => (Func<int, object?>)(i => i == _corrupt ? text : row?[_places[i]])),
        };
    }
}
