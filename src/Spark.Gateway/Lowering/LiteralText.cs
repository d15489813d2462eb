using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Gateway.Lowering;

/// <summary>Constants in internal form as text of exactly their value and type.</summary>
internal static class LiteralText
{
    private const float LargestWrittenFloat = 1e38f;

    public static SqlText Of(object? value, DataType type) => value is null ? Null(type) : type switch
    {
        BooleanType => SqlText.Primary((bool)value ? "true" : "false"),
        ByteType => Number((sbyte)value, "Y"),
        ShortType => Number((short)value, "S"),
        IntegerType => Number((int)value, string.Empty),
        LongType => Number((long)value, "L"),
        FloatType => Float((float)value),
        DoubleType => Double((double)value),
        DecimalType number => Decimal((DecimalValue)value, number),
        StringType => SqlText.Primary(Quoted.Text((string)value)),
        BinaryType => SqlText.Primary($"X'{Convert.ToHexString((byte[])value)}'"),
        DateType => MomentText.Date((int)value),
        TimestampType => MomentText.Timestamp((long)value),
        TimestampNtzType => MomentText.WallClock((long)value),
        DayTimeIntervalType interval => IntervalText.Of((long)value, interval),
        YearMonthIntervalType interval => IntervalText.Of((int)value, interval),
        CalendarIntervalType => IntervalText.Of((CalendarInterval)value),
        ArrayType array => Array((object?[])value, array),
        MapType map => Map((KeyValuePair<object, object?>[])value, map),
        StructType row => Struct((object?[])value, row),
        _ => throw new UnreachableException($"'{type.GetType().Name}' has no literals."),
    };

    private static SqlText Null(DataType type) =>
        type is NullType ? SqlText.Primary("NULL") : SqlText.Cast(SqlText.Primary("NULL"), TypeText.Of(type));

    private static SqlText Number(long value, string suffix) => Signed(
        string.Create(CultureInfo.InvariantCulture, $"{value}{suffix}"));

    private static SqlText Signed(string text) => new(text, text[0] == '-' ? Precedence.Unary : Precedence.Primary);

    // Spark compares the digits of a float with its largest value as a double, so the largest ones go by a double.
    private static SqlText Float(float value) =>
        float.IsFinite(value) && Math.Abs(value) < LargestWrittenFloat
            ? Signed(value.ToString("R", CultureInfo.InvariantCulture) + "F")
            : SqlText.Cast(Double(value), "FLOAT");

    private static SqlText Double(double value) =>
        double.IsFinite(value)
            ? Signed(value.ToString("R", CultureInfo.InvariantCulture) + "D")
            : SqlText.Cast(SqlText.Primary(Quoted.Text(JavaName(value))), "DOUBLE");

    private static string JavaName(double value) =>
        double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static SqlText Decimal(DecimalValue value, DecimalType type)
    {
        var text = Signed($"{value}BD");
        var precision = Math.Max(DecimalText.DigitCount(value.Unscaled), value.Scale);
        return precision == type.Precision && value.Scale == type.Scale
            ? text
            : SqlText.Cast(text, TypeText.Of(type));
    }

    private static SqlText Array(object?[] items, ArrayType type) =>
        items.Length == 0 && type.ElementType is not NullType
            ? SqlText.Cast(SqlText.Call("array"), TypeText.Of(type))
            : SqlText.Call("array", items.Select(item => Of(item, type.ElementType)));

    private static SqlText Map(KeyValuePair<object, object?>[] entries, MapType type) =>
        entries.Length == 0
            ? SqlText.Cast(SqlText.Call("map"), TypeText.Of(type))
            : SqlText.Call("map", entries.SelectMany(entry => new[]
            {
                Of(entry.Key, type.KeyType), Of(entry.Value, type.ValueType),
            }));

    private static SqlText Struct(object?[] values, StructType type) => SqlText.Call(
        "named_struct",
        type.Fields.SelectMany((field, i) =>
            new[] { SqlText.Primary(Quoted.Text(field.Name)), Of(values[i], field.DataType) }));
}
