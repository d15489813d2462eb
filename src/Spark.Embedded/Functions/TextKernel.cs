using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>Reads the bytes of a text; null gives NULL.</summary>
internal delegate TResult? TextReading<TResult>(ReadOnlySpan<byte> text)
    where TResult : struct;

/// <summary>A function of one text that works on its bytes, without making a string.</summary>
internal sealed class TextKernel<TResult>(Codec<TResult> codec, TextReading<TResult> function) : ScalarKernel
    where TResult : struct
{
    public override void Run(DataChunk input, ref VectorWriter output)
    {
        var vector = input.Column(0);
        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (!vector.IsNull(row) && function(vector.Bytes(row)) is { } value)
            {
                codec.Write(ref output, row, value);
            }
            else
            {
                output.SetNull(row);
            }
        }
    }
}
