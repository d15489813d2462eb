namespace Spark.Lambdas.Closures;

/// <summary>Functions and what they capture as bytes for another process of the same program.</summary>
internal static class Closure
{
    /// <summary>The bytes of an object, functions within it included.</summary>
    /// <exception cref="ClosureException">Something within it belongs to this process.</exception>
    public static byte[] Pack<T>(T value)
    {
        var fields = new FieldUse();
        while (true)
        {
            // A function found on the way may use a field that was left out before.
            var output = new ValueOutput(fields);
            ValueCodecs.For<T>().Write(output, value);
            if (!fields.TakeGrowth())
            {
                return output.Written.ToArray();
            }
        }
    }

    /// <exception cref="ClosureException">This process runs another build of the program.</exception>
    public static T Unpack<T>(byte[] bytes) => ValueCodecs.For<T>().Read(new ValueInput(bytes));
}
