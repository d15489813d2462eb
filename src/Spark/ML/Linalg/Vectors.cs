namespace Microsoft.Spark.ML.Linalg;

/// <summary>Makes vectors and measures them.</summary>
public static class Vectors
{
    /// <summary>A dense vector of these components.</summary>
    public static DenseVector Dense(params double[] values) => new(values);

    /// <summary>A sparse vector.</summary>
    /// <param name="size">Number of components.</param>
    /// <param name="indices">Strictly increasing positions.</param>
    /// <param name="values">The components at these positions.</param>
    public static SparseVector Sparse(int size, int[] indices, double[] values) => new(size, indices, values);

    /// <summary>A sparse vector of position and component pairs in any order.</summary>
    public static SparseVector Sparse(int size, IEnumerable<(int Index, double Value)> elements)
    {
        var sorted = elements.OrderBy(element => element.Index).ToArray();
        return new(
            size,
            sorted.Select(element => element.Index).ToArray(),
            sorted.Select(element => element.Value).ToArray()
        );
    }

    /// <summary>A dense vector of zeros.</summary>
    public static DenseVector Zeros(int size) => new(new double[size]);

    /// <summary>Squared distance of two vectors of one size.</summary>
    public static double Sqdist(Vector left, Vector right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Size != right.Size)
        {
            throw new ArgumentException(
                $"Vectors of sizes '{left.Size}' and '{right.Size}' have no distance. Both need one size.",
                nameof(right)
            );
        }

        var a = left.ToArray();
        var b = right.ToArray();
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return sum;
    }

    /// <summary>The p-norm; infinity gives the largest magnitude.</summary>
    /// <param name="vector">Any vector.</param>
    /// <param name="p">1 or more.</param>
    public static double Norm(Vector vector, double p)
    {
        ArgumentNullException.ThrowIfNull(vector);
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 1);
        var magnitudes = vector.ToArray().Select(Math.Abs);
        return p switch
        {
            1 => magnitudes.Sum(),
            2 => Math.Sqrt(magnitudes.Sum(value => value * value)),
            double.PositiveInfinity => magnitudes.DefaultIfEmpty(0).Max(),
            _ => Math.Pow(magnitudes.Sum(value => Math.Pow(value, p)), 1 / p),
        };
    }
}
