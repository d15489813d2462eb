namespace Microsoft.Spark.ML.Linalg;

/// <summary>A fixed number of doubles, dense or sparse. Both forms of the same values are equal.</summary>
public abstract class Vector : IEquatable<Vector>
{
    private protected Vector()
    {
    }

    /// <summary>Number of components.</summary>
    public abstract int Size { get; }

    /// <summary>One component.</summary>
    public abstract double this[int index] { get; }

    /// <summary>Number of stored components that are not zero.</summary>
    public abstract int NumNonzeros { get; }

    /// <summary>Number of stored components: all of a dense vector, the listed ones of a sparse vector.</summary>
    public abstract int NumActives { get; }

    /// <summary>All components in a new array.</summary>
    public abstract double[] ToArray();

    /// <summary>Position of the largest component, the first of equal ones; -1 for a vector of size 0.</summary>
    public int ArgMax()
    {
        var values = ToArray();
        var best = values.Length == 0 ? -1 : 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    /// <summary>The same values with every component stored.</summary>
    public DenseVector ToDense() => this as DenseVector ?? new DenseVector(ToArray());

    /// <summary>The same values with zeros left out.</summary>
    public SparseVector ToSparse()
    {
        var values = ToArray();
        var indices = Enumerable.Range(0, values.Length).Where(i => values[i] != 0).ToArray();
        return new SparseVector(values.Length, indices, indices.Select(i => values[i]).ToArray());
    }

    /// <summary>The form that takes fewer bytes, dense when both take the same.</summary>
    public Vector Compressed() => (1.5 * (NumNonzeros + 1.0)) < Size ? ToSparse() : ToDense();

    /// <inheritdoc/>
    public bool Equals(Vector? other) =>
        other is not null && other.Size == Size && ToArray().AsSpan().SequenceEqual(other.ToArray());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Vector);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Size);
        foreach (var value in ToArray().Where(value => value != 0).Take(16))
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
