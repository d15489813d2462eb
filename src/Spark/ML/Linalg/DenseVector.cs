using Spark.Types;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>A vector that stores every component.</summary>
public sealed class DenseVector : Vector
{
    /// <summary>Wraps the array without copying it.</summary>
    public DenseVector(params double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
    }

    /// <summary>The components; the array itself, not a copy.</summary>
    public double[] Values { get; }

    /// <inheritdoc/>
    public override int Size => Values.Length;

    /// <inheritdoc/>
    public override int NumActives => Values.Length;

    /// <inheritdoc/>
    public override int NumNonzeros => Values.Count(value => value != 0);

    /// <inheritdoc/>
    public override double this[int index] => Values[index];

    /// <inheritdoc/>
    public override double[] ToArray() => [.. Values];

    /// <summary>As Spark prints it, such as <c>[1.0,0.5]</c>.</summary>
    public override string ToString() => $"[{string.Join(",", Values.Select(JavaNumbers.ToText))}]";
}
