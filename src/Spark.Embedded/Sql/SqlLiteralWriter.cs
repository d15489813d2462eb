using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;

namespace Spark.Embedded.Sql;

/// <summary>Writes constants so that DuckDB reads back the very value with the very type.</summary>
internal static class SqlLiteralWriter
{
    private const int FirstPlainDay = -719162;
    private const int LastPlainDay = 2932896;

    public static void Write(StringBuilder text, object? value, DataType type)
    {
        if (value is null)
        {
            text.Append("CAST(NULL AS ").Append(SqlTypes.Name(type)).Append(')');
            return;
        }

        switch (type)
        {
            case UserDefinedType userDefined:
                Write(text, value, userDefined.SqlType);
                break;
            case StringType:
                Text(text, (string)value);
                break;
            case BooleanType:
                text.Append((bool)value ? "true" : "false");
                break;
            case BinaryType:
                Bytes(text, (byte[])value);
                break;
            case FloatType or DoubleType:
                Floating(text, Convert.ToDouble(value, CultureInfo.InvariantCulture), SqlTypes.Name(type));
                break;
            case ArrayType array:
                text.Append("CAST(");
                Sequence(text, '[', (object?[])value, element => Write(text, element, array.ElementType), ']');
                text.Append(" AS ").Append(SqlTypes.Name(type)).Append(')');
                break;
            case MapType map:
                var entries = (KeyValuePair<object, object?>[])value;
                text.Append("CAST(map(");
                Sequence(text, '[', entries, entry => Write(text, entry.Key, map.KeyType), ']');
                text.Append(", ");
                Sequence(text, '[', entries, entry => Write(text, entry.Value, map.ValueType), ']');
                text.Append(") AS ").Append(SqlTypes.Name(type)).Append(')');
                break;
            case StructType record:
                var fields = ((object?[])value)
                    .Zip(record.Fields)
                    .Select((pair, i) => (pair.First, pair.Second, i))
                    .ToArray();
                Sequence(
                    text,
                    '{',
                    fields,
                    field =>
                    {
                        text.Append('\'').Append(StructFields.Name(field.i)).Append("': ");
                        Write(text, field.First, field.Second.DataType);
                    },
                    '}'
                );
                break;
            default:
                text.Append("CAST(").Append(Scalar(value, type)).Append(" AS ").Append(SqlTypes.Name(type)).Append(')');
                break;
        }
    }

    private static string Scalar(object value, DataType type) =>
        type switch
        {
            DateType => Day((int)value),
            TimestampType => string.Create(CultureInfo.InvariantCulture, $"make_timestamptz({(long)value})"),
            TimestampNtzType => string.Create(CultureInfo.InvariantCulture, $"make_timestamp({(long)value})"),
            CalendarIntervalType => Interval((CalendarInterval)value),
            _ when value is IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ when value is DecimalValue number => number.ToString(),
            _ => throw new UnreachableException($"'{value.GetType().Name}' is no value of type '{type.SimpleString}'."),
        };

    private static string Day(int days) =>
        days is >= FirstPlainDay and <= LastPlainDay
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"'{DateOnly.FromDayNumber(days - FirstPlainDay):yyyy-MM-dd}'"
            )
            : string.Create(CultureInfo.InvariantCulture, $"(CAST('1970-01-01' AS DATE) + {days})");

    private static string Interval(CalendarInterval interval) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"to_months({interval.Months}) + to_days({interval.Days}) + to_microseconds({interval.Microseconds})"
        );

    private static void Floating(StringBuilder text, double value, string type)
    {
        if (!double.IsFinite(value) || (value == 0 && double.IsNegative(value)))
        {
            var word =
                double.IsNaN(value) ? "nan"
                : value == 0 ? "-0.0"
                : value > 0 ? "inf"
                : "-inf";
            text.Append("CAST('").Append(word).Append("' AS ").Append(type).Append(')');
            return;
        }

        // An exponent makes DuckDB read a double at once; without one it would read a decimal and round twice.
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        text.Append("CAST(").Append(digits).Append(digits.Contains('E') ? string.Empty : "e0");
        text.Append(" AS ").Append(type).Append(')');
    }

    private static void Text(StringBuilder text, string value)
    {
        // The statement ends at a zero character, so such a character is made by a function.
        var parts = value.Split('\0');
        if (parts.Length > 1)
        {
            text.Append('(');
        }

        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : " || chr(0) || ");
            text.Append('\'').Append(parts[i].Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        }

        if (parts.Length > 1)
        {
            text.Append(')');
        }
    }

    private static void Bytes(StringBuilder text, byte[] value)
    {
        text.Append("CAST('");
        foreach (var part in value)
        {
            text.Append("\\x").Append(part.ToString("X2", CultureInfo.InvariantCulture));
        }

        text.Append("' AS BLOB)");
    }

    private static void Sequence<T>(StringBuilder text, char open, IEnumerable<T> values, Action<T> write, char close)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var value in values)
        {
            text.Append(isFirst ? string.Empty : ", ");
            isFirst = false;
            write(value);
        }

        text.Append(close);
    }
}
