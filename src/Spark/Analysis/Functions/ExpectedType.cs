using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>What a parameter takes, and the type to which an argument is cast for it.</summary>
internal sealed class ExpectedType(string name, Func<DataType, bool> accepts, Func<DataType, DataType?> castTarget)
{
    public static readonly ExpectedType Any = new("ANY", _ => true, type => type);
    public static readonly ExpectedType Boolean = Exactly(KnownTypes.Boolean);
    public static readonly ExpectedType Byte = Exactly(KnownTypes.Byte);
    public static readonly ExpectedType Short = Exactly(KnownTypes.Short);
    public static readonly ExpectedType Int = Exactly(KnownTypes.Int);
    public static readonly ExpectedType Long = Exactly(KnownTypes.Long);
    public static readonly ExpectedType Float = Exactly(KnownTypes.Float);
    public static readonly ExpectedType Double = Exactly(KnownTypes.Double);
    public static readonly ExpectedType String = Exactly(KnownTypes.String);
    public static readonly ExpectedType Binary = Exactly(KnownTypes.Binary);
    public static readonly ExpectedType Date = Exactly(KnownTypes.Date);
    public static readonly ExpectedType Timestamp = Exactly(KnownTypes.Timestamp);
    public static readonly ExpectedType TimestampNtz = Exactly(KnownTypes.TimestampNtz);
    public static readonly ExpectedType CalendarInterval = Exactly(KnownTypes.CalendarInterval);
    public static readonly ExpectedType Numeric = new("NUMERIC", t => t is NumericType, NumericTarget);
    public static readonly ExpectedType Integral = new(
        "INTEGRAL", t => t is IntegralType, t => t is NullType ? KnownTypes.Int : null);
    public static readonly ExpectedType Decimal = new("DECIMAL", t => t is DecimalType, DecimalTarget);
    public static readonly ExpectedType AnyTimestamp = new(
        "TIMESTAMP", t => t.IsTimestamp(), t => t is NullType or DateType or StringType ? KnownTypes.Timestamp : null);
    public static readonly ExpectedType DayTimeInterval = new(
        "INTERVAL DAY TO SECOND", t =>
            t is DayTimeIntervalType, t => t is NullType ? KnownTypes.DayTimeInterval : null);
    public static readonly ExpectedType YearMonthInterval = new(
        "INTERVAL YEAR TO MONTH", t =>
            t is YearMonthIntervalType, t => t is NullType ? KnownTypes.YearMonthInterval : null);
    public static readonly ExpectedType Array = new(
        "ARRAY", t => t is ArrayType, t => t is NullType ? new ArrayType(KnownTypes.Null) : null);
    public static readonly ExpectedType StrictInt = new(
        "INT", t => t is IntegerType, t => t is NullType ? KnownTypes.Int : null);
    public static readonly ExpectedType Map = new(
        "MAP", t => t is MapType, t => t is NullType ? new MapType(KnownTypes.Null, KnownTypes.Null) : null);
    public static readonly ExpectedType Struct = new("STRUCT", t => t is StructType, _ => null);
    public static readonly ExpectedType ArrayOfArrays = new(
        "ARRAY<ARRAY>", t => t is ArrayType { ElementType: ArrayType }, _ => null);
    public static readonly ExpectedType ArrayOfStrings = Exactly(new ArrayType(KnownTypes.String));
    public static readonly ExpectedType StringOrBinary = OneOf(String, Binary);

    private IReadOnlyList<ExpectedType> _alternatives = [];

    /// <summary>Type in upper case for messages, without quotes.</summary>
    public string Name => name;

    public static ExpectedType Exactly(DataType type) => new(
        SqlTypeNames.Of(type), given => CommonTypes.SameType(given, type), given => ImplicitCast(given, type));

    public static ExpectedType OneOf(params ExpectedType[] alternatives) => new(
        string.Join(" or ", alternatives.Select(alternative => $"\"{alternative.Name}\"")),
        given => alternatives.Any(alternative => alternative.Accepts(given)),
        given => alternatives
            .Select(alternative => alternative.CastTarget(given))
            .FirstOrDefault(target => target is not null))
    {
        _alternatives = alternatives,
    };

    public bool Accepts(DataType type) => accepts(type);

    /// <summary>The type itself when accepted, a type it is implicitly cast to, or null.</summary>
    public DataType? CastTarget(DataType type) => accepts(type) ? type : castTarget(type);

    /// <summary>As messages show it: "INT", or ("INT" or "DATE").</summary>
    public string Describe() => _alternatives.Count > 0 ? $"({name})" : $"\"{name}\"";

    private static DataType? ImplicitCast(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) => to,
        (NumericType, NumericType) => to,
        (DateType or TimestampType or TimestampNtzType, DateType or TimestampType or TimestampNtzType) => to,
        (StringType, NumericType or DateType or TimestampType or TimestampNtzType or BinaryType) => to,
        (AtomicType, StringType) => to,
        (ArrayType f, ArrayType t) when ElementCast(f.ElementType, t.ElementType) is { } element => new ArrayType(
            element, f.ContainsNull || CastRules.MayFail(f.ElementType, element)),
        _ => null,
    };

    private static DataType? ElementCast(DataType from, DataType to) =>
        CommonTypes.SameType(from, to) ? from : ImplicitCast(from, to);

    private static DataType? NumericTarget(DataType type) => type is StringType or NullType ? KnownTypes.Double : null;

    private static DataType? DecimalTarget(DataType type) => type switch
    {
        NullType => new DecimalType(10, 0),
        NumericType => DecimalRules.ForType(type),
        StringType => new DecimalType(38, 18),
        _ => null,
    };
}
