using System.Buffers;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Numbers;

namespace Spark.Embedded.Files.Csv;

/// <summary>Appends the texts of one field as values of its type; false for a text that is none.</summary>
internal delegate bool CsvAppend(ReadOnlySpan<char> text);

/// <summary>One column being read.</summary>
internal sealed class CsvColumn
{
    private static readonly SearchValues<char> PlainNumber = SearchValues.Create("0123456789+-.eE");

    private readonly CsvOptions _options;
    private readonly CsvAppend _append;

    public CsvColumn(DataType type, CsvOptions options, TextFormats formats)
    {
        _options = options;
        Values = ColumnBuilder.Of(type);
        _append = AppendOf(type, formats);
    }

    public ColumnBuilder Values { get; }

    /// <summary>Appends a field; one that does not convert becomes NULL and gives false.</summary>
    public bool Append(CsvRecord record, int field)
    {
        if (field >= record.Count || record.IsNull(field))
        {
            Values.AppendNull();
            return true;
        }

        var text = record[field];
        if (text.Length == 0)
        {
            text = _options.EmptyValue;
        }

        if (text.SequenceEqual(_options.NullValue))
        {
            Values.AppendNull();
            return true;
        }

        if (_append(text))
        {
            return true;
        }

        Values.AppendNull();
        return false;
    }

    private CsvAppend AppendOf(DataType type, TextFormats formats)
    {
        switch (Values)
        {
            case PrimitiveColumnBuilder<bool> booleans:
                return text => bool.TryParse(text, out var value) && text.Trim().Length == text.Length
                    && Append(booleans, value);
            case PrimitiveColumnBuilder<sbyte> bytes:
                return text => sbyte.TryParse(
                    text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && Append(bytes, value);
            case PrimitiveColumnBuilder<short> shorts:
                return text => short.TryParse(
                    text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && Append(shorts, value);
            case PrimitiveColumnBuilder<int> ints when type is IntegerType:
                return text => int.TryParse(
                    text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && Append(ints, value);
            case PrimitiveColumnBuilder<long> longs when type is LongType:
                return text => long.TryParse(
                    text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                    && Append(longs, value);
            case PrimitiveColumnBuilder<double> doubles:
                return text => Double(text) is { } value && Append(doubles, value);
            case PrimitiveColumnBuilder<float> floats:
                return text => Float(text) is { } value && Append(floats, value);
            default:
                var convert = ValueOf(type, formats);
                return text =>
                {
                    var value = convert(text.ToString());
                    if (value is not null)
                    {
                        Values.Append(value);
                    }

                    return value is not null;
                };
        }
    }

    private static Func<string, object?> ValueOf(DataType type, TextFormats formats) => type switch
    {
        StringType => text => text,
        DateType => text => formats.Date(text),
        TimestampType => text => formats.Timestamp(text),
        TimestampNtzType => text => formats.WallClock(text),
        DecimalType target => text => text.Trim().Length == text.Length ? TextNumbers.ToDecimal(text, target) : null,
        YearMonthIntervalType target => text => TextIntervals.ToMonths(text, target),
        DayTimeIntervalType target => text => TextIntervals.ToMicros(text, target),
        CalendarIntervalType => text => TextIntervals.ToCalendar(text),
        _ => throw Lowering.Unsupported.Feature($"CSV columns of type {type.CatalogString}"),
    };

    private static bool Append<T>(PrimitiveColumnBuilder<T> values, T value)
        where T : unmanaged
    {
        values.Append(value);
        return true;
    }

    private double? Double(ReadOnlySpan<char> text) =>
        text.SequenceEqual(_options.NanValue) ? double.NaN
        : text.SequenceEqual(_options.PositiveInfinity) ? double.PositiveInfinity
        : text.SequenceEqual(_options.NegativeInfinity) ? double.NegativeInfinity
        : !text.ContainsAnyExcept(PlainNumber)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : JavaDouble.Parse(text.ToString());

    private float? Float(ReadOnlySpan<char> text) =>
        text.SequenceEqual(_options.NanValue) ? float.NaN
        : text.SequenceEqual(_options.PositiveInfinity) ? float.PositiveInfinity
        : text.SequenceEqual(_options.NegativeInfinity) ? float.NegativeInfinity
        : JavaDouble.ParseFloat(text.ToString());
}
