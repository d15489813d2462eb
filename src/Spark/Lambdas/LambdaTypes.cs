using System.Collections;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Analysis.Functions;
using Spark.Types;

namespace Spark.Lambdas;

/// <summary>What C# types mean in frames.</summary>
internal static class LambdaTypes
{
    private static readonly DecimalType Decimals = new(28, 12);

    private static readonly Dictionary<Type, DataType> Plain = new()
    {
        [typeof(bool)] = KnownTypes.Boolean,
        [typeof(sbyte)] = KnownTypes.Byte,
        [typeof(byte)] = KnownTypes.Byte,
        [typeof(short)] = KnownTypes.Short,
        [typeof(int)] = KnownTypes.Int,
        [typeof(long)] = KnownTypes.Long,
        [typeof(float)] = KnownTypes.Float,
        [typeof(double)] = KnownTypes.Double,
        [typeof(decimal)] = Decimals,
        [typeof(string)] = KnownTypes.String,
        [typeof(byte[])] = KnownTypes.Binary,
        [typeof(Date)] = KnownTypes.Date,
        [typeof(DateOnly)] = KnownTypes.Date,
        [typeof(Timestamp)] = KnownTypes.Timestamp,
        [typeof(DateTime)] = KnownTypes.Timestamp,
        [typeof(DateTimeOffset)] = KnownTypes.Timestamp,
        [typeof(TimeSpan)] = KnownTypes.DayTimeInterval,
        [typeof(Vector)] = new VectorUDT(),
        [typeof(DenseVector)] = new VectorUDT(),
        [typeof(SparseVector)] = new VectorUDT(),
    };

    /// <summary>The type of a column of such values.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DataType Of(Type type, string subject) => Find(type) ?? throw new ArgumentException(
        IsRow(type)
            ? $"{subject} is a '{type.Name}', whose columns are not known. Give a StructType as the return type."
            : $"{subject} is of C# type '{type}', which no column holds. Use a number, text, truth value, bytes, date, "
                + "timestamp, or an array, list or dictionary of them; or a GenericRow with a StructType.");

    /// <summary>Refuses what no column can be handed over as.</summary>
    public static void CheckParameter(Type type, string function)
    {
        if (!IsAny(type) && !IsRow(type) && ElementOf(type) is not { } && EntryOf(type) is null)
        {
            _ = Of(type, $"A parameter of function '{function}'");
        }
        else if (ElementOf(type) is { } element && type != typeof(byte[]))
        {
            CheckParameter(element, function);
        }
    }

    /// <summary>The type to which an argument is cast for a parameter; null when there is no way.</summary>
    public static DataType? Target(Type parameter, DataType argument)
    {
        var type = Nullable.GetUnderlyingType(parameter) ?? parameter;
        if (IsAny(type))
        {
            return argument;
        }

        if (IsRow(type))
        {
            return argument is StructType or NullType ? argument : null;
        }

        if (argument is NullType)
        {
            return Find(type) ?? argument;
        }

        if (Plain.ContainsKey(type))
        {
            return Parameter(type).CastTarget(argument);
        }

        return (argument, ElementOf(type), EntryOf(type)) switch
        {
            (ArrayType array, { } element, null) when Target(element, array.ElementType) is { } item =>
                new ArrayType(item, array.ContainsNull || CastRules.MayFail(array.ElementType, item)),
            (MapType map, _, var (key, value)) when Target(key, map.KeyType) is { } keys
                && Target(value, map.ValueType) is { } values =>
                new MapType(keys, values, map.ValueContainsNull || CastRules.MayFail(map.ValueType, values)),
            _ => null,
        };
    }

    /// <summary>What a parameter takes, for messages.</summary>
    public static string Describe(Type parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter) ?? parameter;
        return (IsRow(type), Find(type)) switch
        {
            (true, _) => "\"STRUCT\"",
            (_, UserDefinedType user) => $"\"{user.TypeName.ToUpperInvariant()}\"",
            (_, { } known) => $"\"{SqlTypeNames.Of(known)}\"",
            _ => "\"ARRAY\"",
        };
    }

    public static bool IsRow(Type type) => type == typeof(Row) || type == typeof(GenericRow);

    private static bool IsAny(Type type) => type == typeof(object);

    private static ExpectedType Parameter(Type type) =>
        type == typeof(decimal) ? ExpectedType.Decimal
        : Plain[type] is UserDefinedType user ? new ExpectedType(user.TypeName, given => given.Equals(user), _ => null)
        : Plain[type] is TimestampType ? ExpectedType.AnyTimestamp
        : ExpectedType.Exactly(Plain[type]);

    private static DataType? Find(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.TryGetValue(type, out var plain))
        {
            return plain;
        }

        if (EntryOf(type) is var (key, value))
        {
            return (Find(key), Find(value)) is ({ } keys, { } values) ? new MapType(keys, values) : null;
        }

        return ElementOf(type) is { } element && Find(element) is { } item ? new ArrayType(item) : null;
    }

    private static Type? ElementOf(Type type)
    {
        if (type.IsArray && type != typeof(byte[]))
        {
            return type.GetElementType();
        }

        return type.IsGenericType && type.GenericTypeArguments is [var element]
            && type.IsAssignableFrom(typeof(List<>).MakeGenericType(element))
            && typeof(IEnumerable).IsAssignableFrom(type)
            ? element
            : null;
    }

    private static (Type Key, Type Value)? EntryOf(Type type) =>
        type.IsGenericType && type.GenericTypeArguments is [var key, var value] && !key.IsByRef
            && (type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
                || type.GetGenericTypeDefinition() == typeof(IDictionary<,>)
                || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            ? (key, value)
            : null;
}
