using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Results;
using Spark.Engines;

namespace Spark.Embedded.Files.Csv;

/// <summary>Records of CSV files as batches.</summary>
internal sealed class CsvReader : IRecordReader
{
    private readonly CsvOptions _options;
    private readonly TextFormats _formats;
    private readonly IReadOnlyList<StructField> _wanted;
    private readonly int[] _fields;
    private readonly int _corrupt;
    private readonly int? _expected;

    public CsvReader(CsvOptions options, FileSet files, StructType columns, IReadOnlyList<int> wanted)
    {
        _options = options;
        _formats = new TextFormats(files.Options, files.Settings);
        var corruptName = files.Options.Find("columnNameOfCorruptRecord")
            ?? files.Settings.Find("spark.sql.columnNameOfCorruptRecord")
            ?? "_corrupt_record";
        var corrupt = columns.Fields.Select(field => field.Name).ToList().IndexOf(corruptName);
        _wanted = wanted.Select(i => columns.Fields[i]).ToArray();
        _fields = wanted.Select(i => corrupt >= 0 && i > corrupt ? i - 1 : i).ToArray();
        _corrupt = corrupt < 0 ? -1 : wanted.ToList().IndexOf(corrupt);

        if (_corrupt == 0 && wanted.Count == 1)
        {
            throw CorruptRecords.Alone();
        }

        // When some columns are not asked for, the number of fields in a record says nothing, as in Spark.
        var contentCount = columns.Fields.Count - (corrupt >= 0 ? 1 : 0);
        _expected = wanted.Count - (_corrupt >= 0 ? 1 : 0) == contentCount ? contentCount : null;
    }

    public IEnumerable<ColumnBatch> Read(DataFile file)
    {
        using var records = CsvRecords.Open(file.Path, _options);
        if (_options.HasHeader)
        {
            records.TrySkip();
        }

        var columns = _wanted.Select(field => new CsvColumn(field.DataType, _options, _formats)).ToArray();
        var record = new CsvRecord();
        int count;
        do
        {
            count = Fill(records, record, columns);
            if (count > 0)
            {
                yield return new ColumnBatch(count, columns.Select(column => column.Values.Take()).ToArray());
            }
        }
        while (count > 0);
    }

    private int Fill(CsvRecords records, CsvRecord record, CsvColumn[] columns)
    {
        var count = 0;
        while (count < IRowSource.MaximumBatch)
        {
            if (columns.Length == 0)
            {
                if (!records.TrySkip())
                {
                    break;
                }

                count++;
                continue;
            }

            if (!TryRead(records, record))
            {
                break;
            }

            if (Append(records, record, columns))
            {
                count++;
            }
        }

        return count;
    }

    private static bool TryRead(CsvRecords records, CsvRecord record)
    {
        try
        {
            return records.TryRead(record);
        }
        catch (CsvLimitException thrown)
        {
            throw new QueryFailure(null, thrown.Message);
        }
    }

    private bool Append(CsvRecords records, CsvRecord record, CsvColumn[] columns)
    {
        var isGood = _expected is not { } expected || record.Count == expected;
        for (var i = 0; i < columns.Length; i++)
        {
            if (i == _corrupt)
            {
                continue;
            }

            isGood &= columns[i].Append(record, _fields[i]);
        }

        if (!isGood && _options.Mode == ParseMode.FailFast)
        {
            throw ParseModes.Malformed(records.Raw.ToString());
        }

        if (!isGood && _options.Mode == ParseMode.DropMalformed)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (i != _corrupt)
                {
                    columns[i].Values.RemoveLast();
                }
            }

            return false;
        }

        if (_corrupt >= 0)
        {
            columns[_corrupt].Values.Append(isGood ? null : records.Raw.ToString());
        }

        return true;
    }
}
