using System.Globalization;
using System.Text.Json.Nodes;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A type without parts.</summary>
public abstract class AtomicType : DataType;

/// <summary>A number.</summary>
public abstract class NumericType : AtomicType;

/// <summary>A whole number.</summary>
public abstract class IntegralType : NumericType;

/// <summary>A number with a fraction.</summary>
public abstract class FractionalType : NumericType;

/// <summary>The type of a bare NULL literal.</summary>
public sealed class NullType : DataType
{
    internal override string CatalogString => "void";

    internal override JsonNode JsonValue => System.Text.Json.Nodes.JsonValue.Create("void")!;
}

/// <summary>Text; internally a <see cref="string"/>.</summary>
public sealed class StringType : AtomicType;

/// <summary>Bytes; internally a <see cref="byte"/> array.</summary>
public sealed class BinaryType : AtomicType;

/// <summary>True or false.</summary>
public sealed class BooleanType : AtomicType;

/// <summary>A day without time; internally days since 1970-01-01 as <see cref="int"/>.</summary>
public sealed class DateType : AtomicType;

/// <summary>An instant; internally microseconds since 1970-01-01T00:00:00Z as <see cref="long"/>.</summary>
public sealed class TimestampType : AtomicType;

/// <summary>A wall-clock time without zone; internally microseconds as <see cref="long"/>.</summary>
public sealed class TimestampNtzType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "timestamp_ntz";
}

/// <summary>Days to seconds; internally microseconds as <see cref="long"/>.</summary>
public sealed class DayTimeIntervalType(byte startField = 0, byte endField = 3) : AtomicType
{
    private static readonly string[] Fields = ["day", "hour", "minute", "second"];

    /// <summary>Largest unit: 0 day, 1 hour, 2 minute, 3 second.</summary>
    public byte StartField { get; } = startField;

    /// <summary>Smallest unit: 0 day, 1 hour, 2 minute, 3 second.</summary>
    public byte EndField { get; } = endField;

    /// <inheritdoc/>
    public override string TypeName => StartField == EndField
        ? $"interval {Fields[StartField]}"
        : $"interval {Fields[StartField]} to {Fields[EndField]}";
}

/// <summary>Years and months; internally months as <see cref="int"/>.</summary>
public sealed class YearMonthIntervalType(byte startField = 0, byte endField = 1) : AtomicType
{
    private static readonly string[] Fields = ["year", "month"];

    /// <summary>Largest unit: 0 year, 1 month.</summary>
    public byte StartField { get; } = startField;

    /// <summary>Smallest unit: 0 year, 1 month.</summary>
    public byte EndField { get; } = endField;

    /// <inheritdoc/>
    public override string TypeName => StartField == EndField
        ? $"interval {Fields[StartField]}"
        : $"interval {Fields[StartField]} to {Fields[EndField]}";
}

/// <summary>Months, days and microseconds side by side; internally a <c>CalendarInterval</c>.</summary>
public sealed class CalendarIntervalType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "interval";
}

/// <summary>64-bit floating point.</summary>
public sealed class DoubleType : FractionalType;

/// <summary>32-bit floating point.</summary>
public sealed class FloatType : FractionalType;

/// <summary>Signed 8-bit integer.</summary>
public sealed class ByteType : IntegralType
{
    internal override string CatalogString => "tinyint";
}

/// <summary>Signed 16-bit integer.</summary>
public sealed class ShortType : IntegralType
{
    internal override string CatalogString => "smallint";
}

/// <summary>Signed 32-bit integer.</summary>
public sealed class IntegerType : IntegralType
{
    internal override string CatalogString => "int";
}

/// <summary>Signed 64-bit integer.</summary>
public sealed class LongType : IntegralType
{
    internal override string CatalogString => "bigint";
}

/// <summary>Decimal number; internally a <c>DecimalValue</c>, handed to users as <see cref="decimal"/>.</summary>
/// <param name="precision">Digits in all, 1 to 38.</param>
/// <param name="scale">Digits after the point, 0 to <paramref name="precision"/>.</param>
public sealed class DecimalType(int precision = 10, int scale = 0) : FractionalType
{
    internal const int MaxPrecision = 38;

    /// <summary>Digits in all, 1 to 38.</summary>
    public int Precision { get; } = precision;

    /// <summary>Digits after the point.</summary>
    public int Scale { get; } = scale;

    /// <inheritdoc/>
    public override string SimpleString =>
        string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");

    internal override string CatalogString => SimpleString;

    internal override JsonNode JsonValue => System.Text.Json.Nodes.JsonValue.Create(SimpleString)!;
}
