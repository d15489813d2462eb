using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Rows;

/// <summary>What users give → internal values.</summary>
internal static class StoredValues
{
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    public static object? Of(object? value, DataType type, string column) => (value, type) switch
    {
        (null, _) => null,
        (_, UserDefinedType user) => user.ToStored(value),
        (bool, BooleanType) or (string, StringType) or (byte[], BinaryType) => value,
        (sbyte or byte or short or int or long, IntegralType) => Whole(value, type, column),
        (double or float or int, DoubleType) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (float, FloatType) => value,
        (decimal or int or long, DecimalType target) =>
            Decimal(Convert.ToDecimal(value, CultureInfo.InvariantCulture), target, column),
        (Date date, DateType) => date.DaysSinceEpoch,
        (DateOnly date, DateType) => date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber,
        (DateTime date, DateType) => new Date(date).DaysSinceEpoch,
        (Timestamp instant, TimestampType or TimestampNtzType) => instant.MicrosecondsSinceEpoch,
        (DateTime time, TimestampType or TimestampNtzType) => new Timestamp(time).MicrosecondsSinceEpoch,
        (DateTimeOffset time, TimestampType) => new Timestamp(time.UtcDateTime).MicrosecondsSinceEpoch,
        (TimeSpan span, DayTimeIntervalType) => span.Ticks / TimeSpan.TicksPerMicrosecond,
        (IDictionary map, MapType target) => Pairs(map, target, column),
        (Row row, StructType target) => Fields(row.Values, target, column),
        (GenericRow row, StructType target) => Fields(row.Values, target, column),
        (object?[] fields, StructType target) => Fields(fields, target, column),
        (IEnumerable items, ArrayType target) =>
            items.Cast<object?>().Select(item => Of(item, target.ElementType, column)).ToArray(),
        _ => throw Refused(value, type, column),
    };

    private static object Whole(object value, DataType type, string column)
    {
        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return type switch
        {
            ByteType when number is >= sbyte.MinValue and <= sbyte.MaxValue => (object)(sbyte)number,
            ShortType when number is >= short.MinValue and <= short.MaxValue => (object)(short)number,
            IntegerType when number is >= int.MinValue and <= int.MaxValue => (object)(int)number,
            LongType => (object)number,
            _ => throw Refused(value, type, column),
        };
    }

    private static DecimalValue Decimal(decimal value, DecimalType type, string column)
    {
        var (unscaled, scale) = DecimalText.Parse(
            Math.Round(value, Math.Min(type.Scale, 28), MidpointRounding.AwayFromZero)
            .ToString(CultureInfo.InvariantCulture));
        var widened = unscaled * System.Numerics.BigInteger.Pow(10, Math.Max(0, type.Scale - scale));
        return DecimalText.DigitCount(widened) <= type.Precision
            ? new DecimalValue((Int128)widened, type.Scale)
            : throw Refused(value, type, column);
    }

    private static KeyValuePair<object, object?>[] Pairs(IDictionary map, MapType type, string column) => map.Keys
        .Cast<object>()
        .Select(key => KeyValuePair.Create(Of(key, type.KeyType, column)!, Of(map[key], type.ValueType, column)))
        .ToArray();

    private static object?[] Fields(object?[] values, StructType type, string column) =>
        values.Length == type.Fields.Count
        ? values.Select((value, i) => Of(value, type.Fields[i].DataType, $"{column}.{type.Fields[i].Name}")).ToArray()
        : throw new ArgumentException(
            $"A row for '{column}' has {values.Length} values. The schema has {type.Fields.Count} fields.");

    private static ArgumentException Refused(object value, DataType type, string column) => new(
        $"'{ValueText.Plain(value)}' of C# type '{value.GetType().Name}' does not fit column '{column}' of type "
        + $"'{type.SimpleString}'. "
        + "Give a value of the column's type, or change the schema.");
}
