using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML;

/// <summary>Column functions for ML types.</summary>
public static class Functions
{
    /// <summary>The components of a vector column as an array of doubles; a sparse vector is written out.</summary>
    public static Column VectorToArray(Column v)
    {
        ArgumentNullException.ThrowIfNull(v);
        return Column.Call("vector_to_array", v);
    }
}
