using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Files.Csv;

/// <summary>
/// The narrowest type that holds all texts of a column: int, long, decimal without places, double, date, timestamp,
/// boolean, else string.
/// </summary>
internal sealed class CsvInference(CsvOptions options, TextFormats formats, int columnCount)
{
    private readonly DataType[] _types = Enumerable.Repeat<DataType>(KnownTypes.Null, columnCount).ToArray();

    /// <summary>Types so far; a column without any text is a string.</summary>
    public IReadOnlyList<DataType> Types =>
        _types.Select(type => type is NullType ? KnownTypes.String : type).ToArray();

    public void Add(CsvRecord record)
    {
        for (var i = 0; i < Math.Min(_types.Length, record.Count); i++)
        {
            if (
                _types[i] is not StringType
                && !record.IsNull(i)
                && record[i].Length > 0
                && !record[i].SequenceEqual(options.NullValue)
            )
            {
                _types[i] = Of(_types[i], record[i].ToString());
            }
        }
    }

    /// <summary>The type of a column that had a type so far and now meets a text.</summary>
    public DataType Of(DataType soFar, string text)
    {
        var met = soFar switch
        {
            NullType or IntegerType => Integer(text),
            LongType => Long(text),
            DecimalType => Decimal(text),
            DoubleType => Double(text),
            DateType => Date(text),
            TimestampType => Timestamp(text),
            BooleanType => Boolean(text),
            _ => KnownTypes.String,
        };
        return Common(soFar, met);
    }

    private DataType Integer(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? KnownTypes.Int
            : Long(text);

    private DataType Long(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? KnownTypes.Long
            : Decimal(text);

    private DataType Decimal(string text) =>
        DecimalMath.PlacesOf(text) == 0
        && DecimalMath.Parse(text, out var unscaled, out _)
        && BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).Length is var precision and <= 38
            ? new DecimalType(precision, 0)
            : Double(text);

    private DataType Double(string text) =>
        JavaDouble.Parse(text) is not null
        || text == options.NanValue
        || text == options.PositiveInfinity
        || text == options.NegativeInfinity
            ? KnownTypes.Double
        : options.PrefersDate ? Date(text)
        : Timestamp(text);

    private DataType Date(string text) => formats.IsDate(text) ? KnownTypes.Date : Timestamp(text);

    private DataType Timestamp(string text) => formats.IsTimestamp(text) ? KnownTypes.Timestamp : Boolean(text);

    private static DataType Boolean(string text) =>
        bool.TryParse(text, out _) && text.Trim().Length == text.Length ? KnownTypes.Boolean : KnownTypes.String;

    private static DataType Common(DataType left, DataType right) =>
        (left, right) switch
        {
            (NullType, _) => right,
            _ when left.CatalogString == right.CatalogString => left,
            (IntegerType, LongType) or (LongType, IntegerType) => KnownTypes.Long,
            (DecimalType a, DecimalType b) => Widest(a, b),
            (DecimalType a, IntegerType) => Widest(a, new DecimalType(10, 0)),
            (DecimalType a, LongType) => Widest(a, new DecimalType(20, 0)),
            (IntegerType, DecimalType b) => Widest(new DecimalType(10, 0), b),
            (LongType, DecimalType b) => Widest(new DecimalType(20, 0), b),
            (NumericType, NumericType) => KnownTypes.Double,
            (DateType, TimestampType) or (TimestampType, DateType) => KnownTypes.Timestamp,
            _ => KnownTypes.String,
        };

    private static DecimalType Widest(DecimalType a, DecimalType b) => new(Math.Max(a.Precision, b.Precision), 0);
}
