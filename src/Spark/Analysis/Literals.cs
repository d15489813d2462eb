using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;
using Spark.Rows;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>C# values as literals.</summary>
internal static class Literals
{
    public static LiteralSyntax Of(object? value)
    {
        var type = TypeOf(value);
        return new LiteralSyntax(Stored(value, type), type);
    }

    private static object? Stored(object? value, DataType type) => value switch
    {
        byte small => (short)small,
        char letter => letter.ToString(),
        _ => StoredValues.Of(value, type, "literal"),
    };

    public static DataType TypeOf(object? value) => value switch
    {
        null => KnownTypes.Null,
        bool => KnownTypes.Boolean,
        sbyte => KnownTypes.Byte,
        byte or short => KnownTypes.Short,
        int => KnownTypes.Int,
        long => KnownTypes.Long,
        float => KnownTypes.Float,
        double => KnownTypes.Double,
        decimal number => OfDecimal(number),
        string or char => KnownTypes.String,
        byte[] => KnownTypes.Binary,
        Date or DateOnly => KnownTypes.Date,
        Timestamp or DateTime or DateTimeOffset => KnownTypes.Timestamp,
        TimeSpan => KnownTypes.DayTimeInterval,
        IEnumerable items => OfItems(items),
        _ => throw new ArgumentException(
            $"'{value}' of C# type '{value.GetType().Name}' is not a literal. Literals are numbers, text, truth "
            + "values, bytes, dates, "
            + "timestamps and arrays of them.",
            nameof(value)),
    };

    private static DecimalType OfDecimal(decimal number)
    {
        var (unscaled, scale) = DecimalText.Parse(number.ToString(CultureInfo.InvariantCulture));
        return new DecimalType(Math.Max(DecimalText.DigitCount(unscaled), scale), scale);
    }

    private static ArrayType OfItems(IEnumerable items)
    {
        var values = items.Cast<object?>().ToArray();
        var type = CommonTypes.WiderOfAllWithoutStrings(values.Select(TypeOf)) ?? KnownTypes.String;
        return new ArrayType(type, values.Any(value => value is null));
    }
}
