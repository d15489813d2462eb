using Spark.Types;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>A vector that stores listed components; all others are zero.</summary>
public sealed class SparseVector : Vector
{
    /// <summary>Wraps the arrays without copying them.</summary>
    /// <param name="size">Number of components.</param>
    /// <param name="indices">Strictly increasing positions below <paramref name="size"/>.</param>
    /// <param name="values">The components at these positions.</param>
    public SparseVector(int size, int[] indices, double[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(values);
        if (indices.Length != values.Length)
        {
            throw new ArgumentException(
                $"A sparse vector needs one value per index, but has '{indices.Length}' indices and "
                    + $"'{values.Length}' values.",
                nameof(values));
        }

        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= size || (i > 0 && indices[i] <= indices[i - 1]))
            {
                throw new ArgumentException(
                    $"Index '{indices[i]}' of a sparse vector of size '{size}' is out of place. "
                        + "Indices start at 0, increase strictly and stay below the size.",
                    nameof(indices));
            }
        }

        Size = size;
        Indices = indices;
        Values = values;
    }

    /// <inheritdoc/>
    public override int Size { get; }

    /// <summary>Positions of the stored components, increasing; the array itself, not a copy.</summary>
    public int[] Indices { get; }

    /// <summary>The stored components; the array itself, not a copy.</summary>
    public double[] Values { get; }

    /// <inheritdoc/>
    public override int NumActives => Values.Length;

    /// <inheritdoc/>
    public override int NumNonzeros => Values.Count(value => value != 0);

    /// <inheritdoc/>
    public override double this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
            var position = Array.BinarySearch(Indices, index);
            return position < 0 ? 0 : Values[position];
        }
    }

    /// <inheritdoc/>
    public override double[] ToArray()
    {
        var all = new double[Size];
        for (var i = 0; i < Indices.Length; i++)
        {
            all[Indices[i]] = Values[i];
        }

        return all;
    }

    /// <summary>As Spark prints it, such as <c>(3,[0,2],[1.0,0.5])</c>.</summary>
    public override string ToString() =>
        $"({Size},[{string.Join(",", Indices)}],[{string.Join(",", Values.Select(JavaNumbers.ToText))}])";
}
