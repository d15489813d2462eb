using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>The column type of matrices, stored as a struct of type (0 sparse, 1 dense), sizes and values.</summary>
public sealed class MatrixUDT : UserDefinedType
{
    /// <inheritdoc/>
    public override string TypeName => "matrix";

    /// <inheritdoc/>
    public override string JvmClass => "org.apache.spark.ml.linalg.MatrixUDT";

    /// <inheritdoc/>
    public override string PyClass => "pyspark.ml.linalg.MatrixUDT";

    /// <inheritdoc/>
    public override DataType SqlType { get; } = new StructType(
    [
        new StructField("type", new ByteType(), isNullable: false),
        new StructField("numRows", new IntegerType(), isNullable: false),
        new StructField("numCols", new IntegerType(), isNullable: false),
        new StructField("colPtrs", new ArrayType(new IntegerType(), containsNull: false)),
        new StructField("rowIndices", new ArrayType(new IntegerType(), containsNull: false)),
        new StructField("values", new ArrayType(new DoubleType(), containsNull: false)),
        new StructField("isTransposed", new BooleanType(), isNullable: false),
    ]);

    internal static object?[] ToInternal(DenseMatrix matrix) =>
    [
        (sbyte)1,
        matrix.NumRows,
        matrix.NumCols,
        null,
        null,
        matrix.Values.Select(value => (object?)value).ToArray(),
        matrix.IsTransposed,
    ];

    /// <summary>The matrix stored in a value of <see cref="SqlType"/>; a sparse one comes out dense.</summary>
    internal static DenseMatrix FromInternal(object? value, string source)
    {
        if (value is not object?[] fields)
        {
            throw new FormatException($"'{source}' holds no matrix where one is expected.");
        }

        var (rows, columns, isTransposed) = ((int)fields[1]!, (int)fields[2]!, (bool)fields[6]!);
        var values = Doubles(fields[5]);
        return (sbyte)fields[0]! == 1
            ? new DenseMatrix(rows, columns, values, isTransposed)
            : FromSparse(rows, columns, Ints(fields[3]), Ints(fields[4]), values, isTransposed);
    }

    /// <summary>Compressed columns, or compressed rows of a transposed matrix.</summary>
    private static DenseMatrix FromSparse(
        int rows, int columns, int[] starts, int[] positions, double[] values, bool isTransposed)
    {
        var dense = new double[rows * columns];
        var stride = isTransposed ? columns : rows;
        for (var outer = 0; outer + 1 < starts.Length; outer++)
        {
            for (var i = starts[outer]; i < starts[outer + 1]; i++)
            {
                dense[(outer * stride) + positions[i]] = values[i];
            }
        }

        return new DenseMatrix(rows, columns, dense, isTransposed);
    }

    private static int[] Ints(object? list) => ((object?[])list!).Select(item => (int)item!).ToArray();

    private static double[] Doubles(object? list) => ((object?[])list!).Select(item => (double)item!).ToArray();
}
