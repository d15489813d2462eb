using System.Diagnostics;

namespace Spark.Gateway.Wire;

/// <summary>Turns what a call gave into the C# type that the caller names. Whole numbers widen and narrow.</summary>
internal static class JavaReturns
{
    public static T As<T>(object? value, string member) => value switch
    {
        T typed => typed,
        null when default(T) is null => typeof(T) == typeof(JavaObject) ? throw IsNull(member) : default!,
        int number when typeof(T) == typeof(long) => (T)(object)(long)number,
        long number when typeof(T) == typeof(int) => (T)(object)checked((int)number),
        int number when typeof(T) == typeof(double) => (T)(object)(double)number,
        long number when typeof(T) == typeof(double) => (T)(object)(double)number,
        null => throw IsNull(member),
        _ => throw new UnreachableException(
            $"'{member}' gave a '{value.GetType().Name}' where the caller reads a '{typeof(T).Name}'."),
    };

    private static UnreachableException IsNull(string member) =>
        new($"'{member}' gave null. Call it with a type that may be null.");
}
