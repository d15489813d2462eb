using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Maps;
using Spark.Embedded.ML.Rows;
using Spark.Learners;

namespace Spark.Embedded.ML.Scoring;

/// <summary>Feature vectors as the learner's matrix.</summary>
internal static class FeatureRows
{
    /// <param name="vectors">The column.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="width">Components that every vector must have; null takes the first row's.</param>
    /// <param name="user">Who reads the column, for messages.</param>
    public static FeatureMatrix ToMatrix(VectorColumn vectors, string name, int? width, string user)
    {
        var size = width ?? (vectors.Packed is not null ? vectors.Width : FirstSize(vectors));
        CheckNulls(vectors, name);
        if (vectors.Packed is not null)
        {
            CheckSize(vectors.Width, size, name, 0, user);
            return FeatureMatrix.FromRows(vectors.Packed, Math.Max(size, 1));
        }

        var packed = new double[vectors.Count * (long)size];
        for (var row = 0; row < vectors.Count; row++)
        {
            CheckSize(vectors[row]!.Size, size, name, row, user);
            vectors.CopyTo(row, packed.AsSpan(row * size, size));
        }

        return FeatureMatrix.FromRows(packed, Math.Max(size, 1));
    }

    private static int FirstSize(VectorColumn vectors) =>
        Enumerable.Range(0, vectors.Count).Select(row => vectors[row]?.Size).FirstOrDefault(size => size is not null)
        ?? 0;

    private static void CheckNulls(VectorColumn vectors, string name)
    {
        if (vectors.Packed is not null)
        {
            return;
        }

        var invalid = new InvalidRows(vectors.Count);
        for (var row = 0; row < vectors.Count; row++)
        {
            if (vectors.IsNull(row))
            {
                invalid.Add(row);
            }
        }

        if (invalid.Any)
        {
            invalid.Throw(
                $"Column '{name}' is null",
                "Filter these rows out, or fill in the columns that the vectors are made of."
            );
        }
    }

    private static void CheckSize(int actual, int expected, string name, int row, string user)
    {
        if (actual != expected)
        {
            throw new EngineException(
                $"Column '{name}' holds a vector of {actual} components in row {row + 1}, but '{user}' takes "
                    + $"{expected}. "
                    + "Assemble the same columns as for training."
            );
        }
    }
}
