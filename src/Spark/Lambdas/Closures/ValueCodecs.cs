using System.Collections.Concurrent;
using System.Numerics;
using System.Text.RegularExpressions;
using Microsoft.Spark;
using Microsoft.Spark.Sql.Types;

namespace Spark.Lambdas.Closures;

/// <summary>Chooses how values of a type travel.</summary>
internal static class ValueCodecs
{
    private static readonly HashSet<Type> Blocks =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(char), typeof(decimal), typeof(Half),
        typeof(Int128), typeof(UInt128), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(DateOnly), typeof(TimeOnly), typeof(Complex),
    ];

    private static readonly ConcurrentDictionary<Type, object> Declared = [];
    private static readonly ConcurrentDictionary<Type, IValueCodec> Exactly = [];

    /// <summary>For a variable of the type: null and derived types included.</summary>
    public static ValueCodec<T> For<T>() => (ValueCodec<T>)For(typeof(T));

    /// <summary>A <see cref="ValueCodec{T}"/> of the type.</summary>
    public static object For(Type type) => Declared.GetOrAdd(
        type,
        static type => type.IsValueType ? Exact(type) : Make(typeof(PolymorphicCodec<>), type));

    /// <summary>For values of just this type, never null.</summary>
    public static IValueCodec Exact(Type type) => Exactly.GetOrAdd(type, static type => (IValueCodec)Choose(type));

    private static object Choose(Type type)
    {
        if (type.IsPointer || type.IsByRefLike || type == typeof(nint) || type == typeof(nuint))
        {
            throw new ClosureException($"A '{type.Name}' is an address of this process and means nothing elsewhere.");
        }

        if (type == typeof(string))
        {
            return new TextCodec();
        }

        if (Blocks.Contains(type) || type.IsEnum)
        {
            return Make(typeof(BlockCodec<>), type);
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Make(typeof(OptionalCodec<>), inner);
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return Make(typeof(DelegateCodec<>), type);
        }

        if (typeof(DataType).IsAssignableFrom(type))
        {
            return Make(typeof(DataTypeCodec<>), type);
        }

        return Named(type) ?? Collection(type) ?? Whole(type);
    }

    private static object? Named(Type type) =>
        typeof(Type).IsAssignableFrom(type) ? Make(typeof(TypeCodec<>), type)
        : type == typeof(BigInteger) ? new BigIntegerCodec()
        : type == typeof(Regex) ? new RegexCodec()
        : type == typeof(object) ? new BareObjectCodec()
        : null;

    private static object? Collection(Type type)
    {
        if (type.IsSZArray)
        {
            var element = type.GetElementType()!;
            return Make(Blocks.Contains(element) ? typeof(BlocksCodec<>) : typeof(ArrayCodec<>), element);
        }

        if (type.IsArray)
        {
            return Make(typeof(GridCodec<>), type);
        }

        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(List<>) ? Make(typeof(ListCodec<>), type.GenericTypeArguments)
            : definition == typeof(HashSet<>) ? Make(typeof(SetCodec<>), type.GenericTypeArguments)
            : definition == typeof(Broadcast<>) ? Make(typeof(BroadcastCodec<>), type.GenericTypeArguments)
            : definition == typeof(Dictionary<,>) ? Make(typeof(DictionaryCodec<,>), type.GenericTypeArguments)
            : null;
    }

    private static object Whole(Type type) => Untransferable.Reason(type) is { } reason
        ? throw new ClosureException(reason)
        : Make(type.IsValueType ? typeof(StructCodec<>) : typeof(ObjectCodec<>), type);

    private static object Make(Type codec, params Type[] arguments) =>
        Activator.CreateInstance(codec.MakeGenericType(arguments))!;
}
