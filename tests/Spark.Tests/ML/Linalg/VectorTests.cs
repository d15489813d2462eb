using Microsoft.Spark.ML.Linalg;

namespace Spark.Tests.ML.Linalg;

public class VectorTests
{
    [Fact]
    public void Dense_and_sparse_vectors_of_the_same_values_are_equal()
    {
        Vector dense = Vectors.Dense(0, 1.5, 0, 2);
        Vector sparse = Vectors.Sparse(4, [1, 3], [1.5, 2]);

        Assert.Equal(dense, sparse);
        Assert.Equal(dense.GetHashCode(), sparse.GetHashCode());
    }

    [Fact]
    public void Text_is_sparks()
    {
        Assert.Equal("[1.0,0.5]", Vectors.Dense(1, 0.5).ToString());
        Assert.Equal("(3,[0,2],[1.0,-2.0])", Vectors.Sparse(3, [(2, -2.0), (0, 1.0)]).ToString());
    }

    [Theory]
    [InlineData(6, 2, true)]
    [InlineData(6, 3, false)]
    [InlineData(4, 1, true)]
    [InlineData(3, 1, false)]
    public void Compressed_vector_takes_the_smaller_form(int size, int nonzeros, bool isSparse)
    {
        var values = Enumerable.Range(0, size).Select(i => i < nonzeros ? 1.0 : 0.0).ToArray();

        Assert.Equal(isSparse, Vectors.Dense(values).Compressed() is SparseVector);
    }

    [Fact]
    public void Index_out_of_place_is_named()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Vectors.Sparse(3, [2, 1], [1, 1]));

        Assert.StartsWith(
            "Index '1' of a sparse vector of size '3' is out of place.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Internal_form_keeps_both_kinds_of_vectors()
    {
        Vector sparse = Vectors.Sparse(5, [1, 4], [0.5, -1]);
        Vector dense = Vectors.Dense(1, double.NaN);

        Assert.Equal(sparse.ToString(), VectorUDT.FromInternal(VectorUDT.ToInternal(sparse))!.ToString());
        Assert.Equal(dense.ToString(), VectorUDT.FromInternal(VectorUDT.ToInternal(dense))!.ToString());
        Assert.Null(VectorUDT.FromInternal(null));
    }

    [Fact]
    public void Norms_and_distances_are_the_usual_ones()
    {
        Assert.Equal(5, Vectors.Norm(Vectors.Dense(3, -4), 2));
        Assert.Equal(7, Vectors.Norm(Vectors.Dense(3, -4), 1));
        Assert.Equal(4, Vectors.Norm(Vectors.Dense(3, -4), double.PositiveInfinity));
        Assert.Equal(25, Vectors.Sqdist(Vectors.Dense(3, -4), Vectors.Zeros(2)));
    }
}
