using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Rows;
using Spark.Engines;

namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>Reads columns of frames and compares their values with those of reference cases.</summary>
internal static class GoldenColumns
{
    public static ColumnVector Read(DataFrame frame, string name) =>
        new RowReader(frame.Session.Engine.Execute)
            .Read(frame.Plan, [frame.Plan.Output.First(column => column.Name == name)], CancellationToken.None)
            .Columns[0];

    /// <summary>SHA-256 over the values as little-endian doubles, components of vectors in order.</summary>
    public static string Hash(ColumnVector column)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[8];
        for (var row = 0; row < column.Count; row++)
        {
            double[] values = column is VectorColumn vectors
                ? vectors[row]!.ToArray()
                : [(double)column.GetValue(row)!];
            foreach (var value in values)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Show(ColumnVector column, int row) =>
        column is VectorColumn vectors
            ? vectors[row]?.ToString() ?? "null"
            : Convert.ToString(column.GetValue(row), CultureInfo.InvariantCulture) ?? "null";

    public static bool IsEqual(JsonNode? expected, ColumnVector column, int row)
    {
        if (expected is null)
        {
            return column.IsNull(row);
        }

        if (expected is JsonObject vector)
        {
            return column is VectorColumn vectors && IsEqual(vector, vectors[row]!);
        }

        return column.GetValue(row) switch
        {
            string text => expected.GetValueKind() == JsonValueKind.String && expected.GetValue<string>() == text,
            bool flag => expected.GetValue<bool>() == flag,
            double number => Number(expected).Equals(number),
            float number => Number(expected).Equals((double)number),
            int number => Number(expected) == number,
            long number => Number(expected) == number,
            _ => false,
        };
    }

    private static bool IsEqual(JsonObject expected, Vector actual) =>
        actual switch
        {
            DenseVector dense => expected["dense"] is JsonArray values
                && Numbers(values).AsSpan().SequenceEqual(dense.Values),
            SparseVector sparse => expected["indices"] is JsonArray indices
                && expected["size"]!.GetValue<int>() == sparse.Size
                && indices.Select(value => value!.GetValue<int>()).SequenceEqual(sparse.Indices)
                && Numbers(expected["values"]!.AsArray()).AsSpan().SequenceEqual(sparse.Values),
            _ => false,
        };

    private static double[] Numbers(JsonArray values) => values.Select(value => Number(value!)).ToArray();

    private static double Number(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number
            ? value.GetValue<double>()
            : value.GetValue<string>() switch
            {
                "NaN" => double.NaN,
                "Infinity" or "Inf" => double.PositiveInfinity,
                "-Infinity" or "-Inf" => double.NegativeInfinity,
                var other => throw new FormatException($"'{other}' is no number."),
            };
}
