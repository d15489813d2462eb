using System.Numerics;
using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>An operation on two integers that wraps around.</summary>
internal interface IIntegerOperation
{
    static abstract T Apply<T>(T left, T right)
        where T : IBinaryInteger<T>;
}

/// <summary>Sum.</summary>
internal readonly struct WrappingAdd : IIntegerOperation
{
    public static T Apply<T>(T left, T right)
        where T : IBinaryInteger<T> => unchecked(left + right);
}

/// <summary>Difference.</summary>
internal readonly struct WrappingSubtract : IIntegerOperation
{
    public static T Apply<T>(T left, T right)
        where T : IBinaryInteger<T> => unchecked(left - right);
}

/// <summary>Product.</summary>
internal readonly struct WrappingMultiply : IIntegerOperation
{
    public static T Apply<T>(T left, T right)
        where T : IBinaryInteger<T> => unchecked(left * right);
}

/// <summary>Integers by twos over whole vectors; what lies under a NULL is computed too and never seen.</summary>
internal sealed class IntegerKernel<T, TOperation> : ScalarKernel
    where T : unmanaged, IBinaryInteger<T>
    where TOperation : IIntegerOperation
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var count = input.RowCount;
        var left = input.Column(0);
        var right = input.Column(1);
        var a = left.Span<T>(count);
        var b = right.Span<T>(count);
        var result = output.Span<T>(count);
        for (var row = 0; row < result.Length; row++)
        {
            result[row] = TOperation.Apply(a[row], b[row]);
        }

        if (left.MayHaveNulls || right.MayHaveNulls)
        {
            for (var row = 0; row < count; row++)
            {
                if (left.IsNull(row) || right.IsNull(row))
                {
                    output.SetNull(row);
                }
            }
        }
    }
}
