using Spark.Lambdas.Closures;

namespace Spark.Rdds;

/// <summary>
/// A number for a key that is the same in every process: .NET's own differs between processes. Equal keys must have
/// equal fields.
/// </summary>
internal static class KeyHash
{
    [ThreadStatic]
    private static ValueOutput? Output;

    public static int Of<TKey>(TKey key)
    {
        var output = Output ??= new ValueOutput();
        output.Clear();
        Write(output, key);
        var hash = 14695981039346656037;
        foreach (var part in output.Written)
        {
            hash = unchecked((hash ^ part) * 1099511628211);
        }

        return unchecked((int)(hash ^ (hash >> 32)));
    }

    // 0.0 equals -0.0, and every NaN every other, but not by their bits.
    private static void Write<TKey>(ValueOutput output, TKey key)
    {
        switch (key)
        {
            case double number:
                output.Write(double.IsNaN(number) ? double.NaN : number + 0.0);
                break;
            case float number:
                output.Write(float.IsNaN(number) ? float.NaN : number + 0.0f);
                break;
            default:
                ValueCodecs.For<TKey>().Write(output, key);
                break;
        }
    }
}
