using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Functions.Json;

/// <summary>Writes a value that is not NULL.</summary>
internal delegate void JsonEmit(JsonWriting output, object value);

/// <summary>Spark values as JSON; fields that are NULL are left out unless options say otherwise.</summary>
internal sealed class JsonText
{
    private readonly WriteFormats _formats;
    private readonly bool _keepsNulls;
    private readonly bool _isPretty;

    public JsonText(SourceOptions options, SessionSettings settings)
    {
        _formats = new WriteFormats(options, settings);
        _keepsNulls = !options.Flag("ignoreNullFields", true);
        _isPretty = options.Flag("pretty", false);
    }

    /// <summary>The JSON text of a value.</summary>
    public Func<object, string> Of(DataType type)
    {
        var emit = Emit(type);
        return value =>
        {
            var output = new JsonWriting(_isPretty);
            emit(output, value);
            return output.ToString();
        };
    }

    private JsonEmit Emit(DataType type) => type switch
    {
        UserDefinedType userDefined => Emit(userDefined.SqlType),
        NullType => (output, _) => output.Value("null"),
        BooleanType => (output, value) => output.Value((bool)value ? "true" : "false"),
        FloatType => (output, value) => output.Number((float)value),
        DoubleType => (output, value) => output.Number((double)value),
        DecimalType => (output, value) => output.Value(ValueText.Decimal((DecimalValue)value)),
        NumericType => (output, value) => output.Value(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        StringType => (output, value) => output.Text((string)value),
        BinaryType => (output, value) => output.Text(Convert.ToBase64String((byte[])value)),
        DateType => (output, value) => output.Text(_formats.Date((int)value)),
        TimestampType => (output, value) => output.Text(_formats.Timestamp((long)value)),
        TimestampNtzType => (output, value) => output.Text(_formats.WallClock((long)value)),
        YearMonthIntervalType interval => (output, value) => output.Text(IntervalText.Of((int)value, interval)),
        DayTimeIntervalType interval => (output, value) => output.Text(IntervalText.Of((long)value, interval)),
        CalendarIntervalType => (output, value) => output.Text(IntervalText.Of((CalendarInterval)value)),
        ArrayType array => Array(array),
        MapType map => Map(map),
        StructType record => Struct(record),
        _ => throw Unsupported.Feature($"JSON text of type {type.CatalogString}"),
    };

    private JsonEmit Array(ArrayType type)
    {
        var element = Emit(type.ElementType);
        return (output, value) =>
        {
            output.StartArray();
            foreach (var item in (object?[])value)
            {
                Emit(output, element, item);
            }

            output.EndArray();
        };
    }

    private JsonEmit Map(MapType type)
    {
        var content = Emit(type.ValueType);
        var key = KeyText(type.KeyType);
        return (output, value) =>
        {
            output.StartObject();
            foreach (var entry in (KeyValuePair<object, object?>[])value)
            {
                output.Name(key(entry.Key));
                Emit(output, content, entry.Value);
            }

            output.EndObject();
        };
    }

    private JsonEmit Struct(StructType type)
    {
        var fields = type.Fields.Select(field => (field.Name, Emit: Emit(field.DataType))).ToArray();
        return (output, value) =>
        {
            var values = (object?[])value;
            output.StartObject();
            for (var i = 0; i < fields.Length; i++)
            {
                if (values[i] is not null || _keepsNulls)
                {
                    output.Name(fields[i].Name);
                    Emit(output, fields[i].Emit, values[i]);
                }
            }

            output.EndObject();
        };
    }

    private static void Emit(JsonWriting output, JsonEmit emit, object? value)
    {
        if (value is null)
        {
            output.Value("null");
        }
        else
        {
            emit(output, value);
        }
    }

    // Keys are the internal values: a date is a number of days.
    private static Func<object, string> KeyText(DataType type) => type switch
    {
        StringType => key => (string)key,
        BooleanType => key => (bool)key ? "true" : "false",
        FloatType => key => JavaDouble.Format((float)key),
        DoubleType => key => JavaDouble.Format((double)key),
        DecimalType => key => ValueText.Decimal((DecimalValue)key),
        NumericType or DateType or TimestampType or TimestampNtzType => key =>
            Convert.ToString(key, CultureInfo.InvariantCulture)!,
        _ => throw Unsupported.Feature($"JSON text of maps with keys of type {type.CatalogString}"),
    };
}
