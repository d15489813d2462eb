using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>A function of one argument, row by row; NULL in gives NULL out where the codec does not take it.</summary>
internal sealed class RowKernel<T1, TResult>(Codec<T1> codec1, Codec<TResult> resultCodec, Func<T1, TResult> function)
    : ScalarKernel
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector1 = input.Column(0);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (!codec1.AcceptsNull && vector1.IsNull(row))
            {
                resultCodec.WriteNull(ref output, row);
                continue;
            }

            resultCodec.Write(ref output, row, function(codec1.Read(vector1, row)));
        }
    }
}

/// <summary>A function of two arguments, row by row; NULL in gives NULL out where the codec does not take it.</summary>
internal sealed class RowKernel<T1, T2, TResult>(
    Codec<T1> codec1,
    Codec<T2> codec2,
    Codec<TResult> resultCodec,
    Func<T1, T2, TResult> function
) : ScalarKernel
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector1 = input.Column(0);
        var vector2 = input.Column(1);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if ((!codec1.AcceptsNull && vector1.IsNull(row)) || (!codec2.AcceptsNull && vector2.IsNull(row)))
            {
                resultCodec.WriteNull(ref output, row);
                continue;
            }

            resultCodec.Write(ref output, row, function(codec1.Read(vector1, row), codec2.Read(vector2, row)));
        }
    }
}

/// <summary>
/// A function of three arguments, row by row; NULL in gives NULL out where the codec does not take it.
/// </summary>
internal sealed class RowKernel<T1, T2, T3, TResult>(
    Codec<T1> codec1,
    Codec<T2> codec2,
    Codec<T3> codec3,
    Codec<TResult> resultCodec,
    Func<T1, T2, T3, TResult> function
) : ScalarKernel
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector1 = input.Column(0);
        var vector2 = input.Column(1);
        var vector3 = input.Column(2);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (
                (!codec1.AcceptsNull && vector1.IsNull(row))
                || (!codec2.AcceptsNull && vector2.IsNull(row))
                || (!codec3.AcceptsNull && vector3.IsNull(row))
            )
            {
                resultCodec.WriteNull(ref output, row);
                continue;
            }

            resultCodec.Write(
                ref output,
                row,
                function(codec1.Read(vector1, row), codec2.Read(vector2, row), codec3.Read(vector3, row))
            );
        }
    }
}

/// <summary>
/// A function of four arguments, row by row; NULL in gives NULL out where the codec does not take it.
/// </summary>
internal sealed class RowKernel<T1, T2, T3, T4, TResult>(
    Codec<T1> codec1,
    Codec<T2> codec2,
    Codec<T3> codec3,
    Codec<T4> codec4,
    Codec<TResult> resultCodec,
    Func<T1, T2, T3, T4, TResult> function
) : ScalarKernel
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector1 = input.Column(0);
        var vector2 = input.Column(1);
        var vector3 = input.Column(2);
        var vector4 = input.Column(3);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (
                (!codec1.AcceptsNull && vector1.IsNull(row))
                || (!codec2.AcceptsNull && vector2.IsNull(row))
                || (!codec3.AcceptsNull && vector3.IsNull(row))
                || (!codec4.AcceptsNull && vector4.IsNull(row))
            )
            {
                resultCodec.WriteNull(ref output, row);
                continue;
            }

            resultCodec.Write(
                ref output,
                row,
                function(
                    codec1.Read(vector1, row),
                    codec2.Read(vector2, row),
                    codec3.Read(vector3, row),
                    codec4.Read(vector4, row)
                )
            );
        }
    }
}

/// <summary>
/// A function of five arguments, row by row; NULL in gives NULL out where the codec does not take it.
/// </summary>
internal sealed class RowKernel<T1, T2, T3, T4, T5, TResult>(
    Codec<T1> codec1,
    Codec<T2> codec2,
    Codec<T3> codec3,
    Codec<T4> codec4,
    Codec<T5> codec5,
    Codec<TResult> resultCodec,
    Func<T1, T2, T3, T4, T5, TResult> function
) : ScalarKernel
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector1 = input.Column(0);
        var vector2 = input.Column(1);
        var vector3 = input.Column(2);
        var vector4 = input.Column(3);
        var vector5 = input.Column(4);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (
                (!codec1.AcceptsNull && vector1.IsNull(row))
                || (!codec2.AcceptsNull && vector2.IsNull(row))
                || (!codec3.AcceptsNull && vector3.IsNull(row))
                || (!codec4.AcceptsNull && vector4.IsNull(row))
                || (!codec5.AcceptsNull && vector5.IsNull(row))
            )
            {
                resultCodec.WriteNull(ref output, row);
                continue;
            }

            resultCodec.Write(
                ref output,
                row,
                function(
                    codec1.Read(vector1, row),
                    codec2.Read(vector2, row),
                    codec3.Read(vector3, row),
                    codec4.Read(vector4, row),
                    codec5.Read(vector5, row)
                )
            );
        }
    }
}

/// <summary>A function of six arguments, row by row; NULL in gives NULL out where the codec does not take it.</summary>
internal sealed class RowKernel<T1, T2, T3, T4, T5, T6, TResult>(
    Codec<T1> codec1,
    Codec<T2> codec2,
    Codec<T3> codec3,
    Codec<T4> codec4,
    Codec<T5> codec5,
    Codec<T6> codec6,
    Codec<TResult> resultCodec,
    Func<T1, T2, T3, T4, T5, T6, TResult> function
) : ScalarKernel
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector1 = input.Column(0);
        var vector2 = input.Column(1);
        var vector3 = input.Column(2);
        var vector4 = input.Column(3);
        var vector5 = input.Column(4);
        var vector6 = input.Column(5);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (
                (!codec1.AcceptsNull && vector1.IsNull(row))
                || (!codec2.AcceptsNull && vector2.IsNull(row))
                || (!codec3.AcceptsNull && vector3.IsNull(row))
                || (!codec4.AcceptsNull && vector4.IsNull(row))
                || (!codec5.AcceptsNull && vector5.IsNull(row))
                || (!codec6.AcceptsNull && vector6.IsNull(row))
            )
            {
                resultCodec.WriteNull(ref output, row);
                continue;
            }

            resultCodec.Write(
                ref output,
                row,
                function(
                    codec1.Read(vector1, row),
                    codec2.Read(vector2, row),
                    codec3.Read(vector3, row),
                    codec4.Read(vector4, row),
                    codec5.Read(vector5, row),
                    codec6.Read(vector6, row)
                )
            );
        }
    }
}
