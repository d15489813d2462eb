using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>
/// The column type of vectors, stored as a struct of type (0 sparse, 1 dense), size, indices and values.
/// </summary>
public sealed class VectorUDT : UserDefinedType
{
    /// <inheritdoc/>
    public override string TypeName => "vector";

    /// <inheritdoc/>
    public override string JvmClass => "org.apache.spark.ml.linalg.VectorUDT";

    /// <inheritdoc/>
    public override string PyClass => "pyspark.ml.linalg.VectorUDT";

    /// <inheritdoc/>
    public override DataType SqlType { get; } = new StructType(
    [
        new StructField("type", new ByteType(), isNullable: false),
        new StructField("size", new IntegerType()),
        new StructField("indices", new ArrayType(new IntegerType(), containsNull: false)),
        new StructField("values", new ArrayType(new DoubleType(), containsNull: false)),
    ]);

    internal override object? ToUser(object? stored) => FromInternal(stored);

    internal override object? ToStored(object? given) => given is Vector vector ? ToInternal(vector) : given;

    /// <summary>The vector stored in a value of <see cref="SqlType"/>; null stays null.</summary>
    internal static Vector? FromInternal(object? value)
    {
        if (value is not object?[] fields)
        {
            return null;
        }

        var values = ((object?[])fields[3]!).Select(item => (double)item!).ToArray();
        return (sbyte)fields[0]! == 1
            ? new DenseVector(values)
            : new SparseVector((int)fields[1]!, ((object?[])fields[2]!).Select(item => (int)item!).ToArray(), values);
    }

    /// <summary>The vector as a value of <see cref="SqlType"/>; null stays null.</summary>
    internal static object?[]? ToInternal(Vector? vector) => vector switch
    {
        null => null,
        DenseVector dense => [(sbyte)1, null, null, dense.Values.Select(item => (object?)item).ToArray()],
        SparseVector sparse =>
        [
            (sbyte)0,
            sparse.Size,
            sparse.Indices.Select(item => (object?)item).ToArray(),
            sparse.Values.Select(item => (object?)item).ToArray(),
        ],
        _ => throw new System.Diagnostics.UnreachableException($"'{vector.GetType().Name}' is no vector."),
    };
}
