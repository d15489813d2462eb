using Microsoft.Spark.ML.Linalg;
using Spark.Engines;

namespace Spark.Embedded.ML.Rows;

/// <summary>
/// A column of vectors: either dense components packed row after row, or one object a row. Packed rows become vector
/// objects only when someone asks for one.
/// </summary>
internal sealed class VectorColumn : ColumnVector
{
    private readonly Vector?[]? _items;
    private readonly bool _isCompressed;

    private VectorColumn(double[]? packed, int width, Vector?[]? items, int count, bool isCompressed)
        : base(VectorType, count)
    {
        Packed = packed;
        Width = width;
        _items = items;
        _isCompressed = isCompressed;
    }

    public static VectorUDT VectorType { get; } = new();

    /// <summary>Components row after row; null when vectors are held one by one.</summary>
    public double[]? Packed { get; }

    /// <summary>Components of every packed row; -1 when vectors are held one by one.</summary>
    public int Width { get; }

    public Vector? this[int row] => _items is not null ? _items[row] : FromPacked(row);

    /// <param name="packed">Components row after row.</param>
    /// <param name="width">Components of a row.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="isCompressed">Whether rows with many zeros become sparse vectors.</param>
    public static VectorColumn OfPacked(double[] packed, int width, int count, bool isCompressed) =>
        new(packed, width, null, count, isCompressed);

    public static VectorColumn OfItems(Vector?[] items) => new(null, -1, items, items.Length, false);

    public override bool IsNull(int row) => _items is not null && _items[row] is null;

    public override object? GetValue(int row) => VectorUDT.ToInternal(this[row]);

    public VectorColumn Gather(int[] rows)
    {
        if (Packed is null)
        {
            return OfItems(rows.Select(row => _items![row]).ToArray());
        }

        var packed = new double[rows.Length * Width];
        for (var i = 0; i < rows.Length; i++)
        {
            Packed.AsSpan(rows[i] * Width, Width).CopyTo(packed.AsSpan(i * Width));
        }

        return OfPacked(packed, Width, rows.Length, _isCompressed);
    }

    /// <summary>Copies the components of a row; zeros of sparse vectors are written too.</summary>
    public void CopyTo(int row, Span<double> destination)
    {
        if (Packed is not null)
        {
            Packed.AsSpan(row * Width, Width).CopyTo(destination);
            return;
        }

        if (_items![row] is SparseVector sparse)
        {
            destination.Clear();
            for (var i = 0; i < sparse.Indices.Length; i++)
            {
                destination[sparse.Indices[i]] = sparse.Values[i];
            }

            return;
        }

        ((DenseVector)_items[row]!).Values.CopyTo(destination);
    }

    private Vector FromPacked(int row)
    {
        var dense = new DenseVector(Packed!.AsSpan(row * Width, Width).ToArray());
        return _isCompressed ? dense.Compressed() : dense;
    }
}
