using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Numbers;

namespace Spark.Embedded.Functions.Json;

/// <summary>Reads the value that a reader stands on as a Spark type.</summary>
internal delegate object? JsonConvert(JsonTokenizer reader);

/// <summary>Conversions of JSON values to Spark types; nothing is cast, what does not fit is a failure.</summary>
internal sealed class JsonValues(JsonOptions options)
{
    public JsonConvert Of(DataType type)
    {
        var convert = NotNull(type is UserDefinedType userDefined ? userDefined.SqlType : type);
        return reader => reader.Token == JsonToken.Null ? null : convert(reader);
    }

    /// <summary>The fields of an object; at the top, fields that do not fit are left out.</summary>
    public Func<JsonTokenizer, object?[]> Object(StructType type)
    {
        var fields = type.Fields.Select(field => Of(field.DataType)).ToArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            places[type.Fields[i].Name] = i;
        }

        return reader => Object(reader, fields, places);
    }

    private static object?[] Object(JsonTokenizer reader, JsonConvert[] fields, Dictionary<string, int> places)
    {
        var row = new object?[fields.Length];
        string? problem = null;
        while (reader.Next() != JsonToken.EndObject)
        {
            var isKnown = places.TryGetValue(reader.Name, out var place);
            reader.Next();
            if (!isKnown)
            {
                reader.SkipChildren();
                continue;
            }

            try
            {
                row[place] = fields[place](reader);
            }
            catch (JsonValueException thrown)
            {
                problem ??= thrown.Message;
                row[place] = thrown.Part;
                reader.SkipChildren();
            }
        }

        return problem is null ? row : throw new JsonValueException(problem, row);
    }

    private JsonConvert NotNull(DataType type) => type switch
    {
        BooleanType => reader => reader.Token switch
        {
            JsonToken.True => true,
            JsonToken.False => false,
            _ => throw Unfit(reader, type),
        },
        ByteType => reader => unchecked((sbyte)Whole(reader, type, sbyte.MinValue, byte.MaxValue)),
        ShortType => reader => (short)Whole(reader, type, short.MinValue, short.MaxValue),
        IntegerType => reader => (int)Whole(reader, type, int.MinValue, int.MaxValue),
        LongType => reader => Whole(reader, type, long.MinValue, long.MaxValue),
        FloatType => reader => Floating(reader, type, text => JavaDouble.ParseFloat(text), value => (float)value),
        DoubleType => reader => Floating(reader, type, text => JavaDouble.Parse(text), value => value),
        StringType => Text,
        BinaryType => reader => reader.Token == JsonToken.Text ? Bytes(reader, type) : throw Unfit(reader, type),
        DateType => reader => Filled(reader, type) is var text ? Date(text, reader, type) : null,
        TimestampType => reader => reader.Token == JsonToken.Integer
            ? Whole(reader, type, long.MinValue / 1_000_000, long.MaxValue / 1_000_000) * 1_000_000
            : options.Formats.Timestamp(Filled(reader, type)) ?? throw Unfit(reader, type),
        TimestampNtzType => reader =>
            options.Formats.WallClock(Filled(reader, type)) ?? throw Unfit(reader, type),
        DecimalType target => reader => Decimal(reader, target),
        YearMonthIntervalType target => reader =>
            TextIntervals.ToMonths(Filled(reader, type), target) ?? throw Unfit(reader, type),
        DayTimeIntervalType target => reader =>
            TextIntervals.ToMicros(Filled(reader, type), target) ?? throw Unfit(reader, type),
        CalendarIntervalType => reader =>
            TextIntervals.ToCalendar(Filled(reader, type)) ?? throw Unfit(reader, type),
        StructType record => Nested(record),
        ArrayType array => Array(array),
        MapType map => Map(map),
        NullType => reader => throw Unfit(reader, type),
        _ => throw Lowering.Unsupported.Feature($"JSON values of type {type.CatalogString}"),
    };

    private JsonConvert Nested(StructType type)
    {
        var read = Object(type);
        return reader => reader.Token == JsonToken.StartObject ? read(reader) : throw Unfit(reader, type);
    }

    private JsonConvert Array(ArrayType type)
    {
        var element = Of(type.ElementType);
        return reader =>
        {
            if (reader.Token != JsonToken.StartArray)
            {
                throw Unfit(reader, type);
            }

            var items = new List<object?>();
            string? problem = null;
            while (reader.Next() != JsonToken.EndArray)
            {
                try
                {
                    items.Add(element(reader));
                }
                catch (JsonValueException thrown)
                {
                    problem ??= thrown.Message;
                    items.Add(thrown.Part);
                    reader.SkipChildren();
                }
            }

            return problem is null ? items.ToArray() : throw new JsonValueException(problem, items.ToArray());
        };
    }

    private JsonConvert Map(MapType type)
    {
        var content = Of(type.ValueType);
        return reader =>
        {
            if (reader.Token != JsonToken.StartObject)
            {
                throw Unfit(reader, type);
            }

            var entries = new List<KeyValuePair<object, object?>>();
            string? problem = null;
            while (reader.Next() != JsonToken.EndObject)
            {
                var name = reader.Name;
                reader.Next();
                try
                {
                    entries.Add(new KeyValuePair<object, object?>(name, content(reader)));
                }
                catch (JsonValueException thrown)
                {
                    problem ??= thrown.Message;
                    entries.Add(new KeyValuePair<object, object?>(name, thrown.Part));
                    reader.SkipChildren();
                }
            }

            return problem is null ? entries.ToArray() : throw new JsonValueException(problem, entries.ToArray());
        };
    }

    private static object Text(JsonTokenizer reader)
    {
        if (reader.Token == JsonToken.Text)
        {
            return reader.Text;
        }

        var copy = new JsonWriting();
        copy.Copy(reader);
        return copy.ToString();
    }

    private static long Whole(JsonTokenizer reader, DataType type, long minimum, long maximum) =>
        reader.Token == JsonToken.Integer
            && long.TryParse(reader.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum
            ? value
            : throw Unfit(reader, type);

    private object Floating<T>(
        JsonTokenizer reader,
        DataType type,
        Func<string, T?> parse,
        Func<double, T> special)
        where T : struct
    {
        if (reader.Token is JsonToken.Integer or JsonToken.Fraction)
        {
            return parse(reader.Text) ?? throw Unfit(reader, type);
        }

        return (reader.Token, reader.Text) switch
        {
            (JsonToken.Text, "NaN") when options.Reading.NonNumericNumbers => special(double.NaN),
            (JsonToken.Text, "+INF" or "+Infinity" or "Infinity") when options.Reading.NonNumericNumbers =>
                special(double.PositiveInfinity),
            (JsonToken.Text, "-INF" or "-Infinity") when options.Reading.NonNumericNumbers =>
                special(double.NegativeInfinity),
            _ => throw Unfit(reader, type),
        };
    }

    private static DecimalValue Decimal(JsonTokenizer reader, DecimalType type) =>
        reader.Token is JsonToken.Integer or JsonToken.Fraction or JsonToken.Text
            && DecimalMath.Parse(reader.Text, out var unscaled, out var scale)
            && DecimalMath.Fit(unscaled, scale, type) is { } value
            ? value
            : throw Unfit(reader, type);

    // Old writers put the days since 1970 into texts.
    private int Date(string text, JsonTokenizer reader, DataType type) =>
        options.Formats.Date(text)
            ?? (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
                ? days
                : throw Unfit(reader, type));

    private static byte[] Bytes(JsonTokenizer reader, DataType type)
    {
        try
        {
            return Convert.FromBase64String(reader.Text);
        }
        catch (FormatException)
        {
            throw Unfit(reader, type);
        }
    }

    private static string Filled(JsonTokenizer reader, DataType type) =>
        reader.Token == JsonToken.Text && reader.Text.Length > 0 ? reader.Text : throw Unfit(reader, type);

    private static JsonValueException Unfit(JsonTokenizer reader, DataType type) =>
        new($"'{reader.Text}' is no {type.CatalogString}.");
}
