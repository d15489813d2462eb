using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Native;
using Spark.Engines;

namespace Spark.Embedded.Results;

/// <summary>Copies columns of batches into vectors: unmanaged ones as whole spans, the others value by value.</summary>
internal sealed class BatchWriter(DataType type)
{
    private readonly Codec<object?> _codec = Codecs.Values(type);

    public void Write(ColumnVector column, ref VectorWriter vector)
    {
        var isCopied = column switch
        {
            PrimitiveVector<double> values => Copy(values, ref vector),
            PrimitiveVector<long> values => Copy(values, ref vector),
            PrimitiveVector<int> values => Copy(values, ref vector),
            PrimitiveVector<float> values => Copy(values, ref vector),
            PrimitiveVector<short> values => Copy(values, ref vector),
            PrimitiveVector<sbyte> values => Copy(values, ref vector),
            PrimitiveVector<bool> values => Copy(values, ref vector),
            _ => false,
        };
        for (var row = 0; !isCopied && row < column.Count; row++)
        {
            _codec.Write(ref vector, row, column.GetValue(row));
        }
    }

    private static bool Copy<T>(PrimitiveVector<T> column, ref VectorWriter vector)
        where T : unmanaged
    {
        column.Values.CopyTo(vector.Span<T>(column.Count));
        for (var row = 0; row < column.Nulls.Length; row++)
        {
            if (column.Nulls[row])
            {
                vector.SetNull(row);
            }
        }

        return true;
    }
}
