using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>Vectors and matrices as JSON, as metadata of saved stages holds them.</summary>
internal static class LinalgJson
{
    public static JsonNode Encode(Vector vector) => vector is SparseVector sparse
        ? new JsonObject
        {
            ["type"] = 0,
            ["size"] = sparse.Size,
            ["indices"] = new JsonArray(sparse.Indices.Select(index => (JsonNode?)JsonValue.Create(index)).ToArray()),
            ["values"] = ParamCodec.Encode(sparse.Values),
        }
        : new JsonObject { ["type"] = 1, ["values"] = ParamCodec.Encode(vector.ToArray()) };

    public static JsonNode Encode(DenseMatrix matrix) => new JsonObject
    {
        ["class"] = "matrix",
        ["type"] = 1,
        ["numRows"] = matrix.NumRows,
        ["numCols"] = matrix.NumCols,
        ["values"] = ParamCodec.Encode(matrix.Values),
        ["isTransposed"] = matrix.IsTransposed,
    };

    /// <summary>Null when the JSON is no vector.</summary>
    public static Vector? DecodeVector(JsonNode node)
    {
        if (node is not JsonObject json || Values(json) is not { } values)
        {
            return null;
        }

        var indices = (json["indices"] as JsonArray)?.Select(index => index!.GetValue<int>()).ToArray();
        return Number(json, "type") == 1 ? new DenseVector(values)
            : indices is not null && Number(json, "size") is { } size ? new SparseVector(size, indices, values)
            : null;
    }

    /// <summary>Null when the JSON is no dense matrix.</summary>
    public static DenseMatrix? DecodeMatrix(JsonNode node) =>
        node is JsonObject json && Values(json) is { } values
            && Number(json, "numRows") is { } rows && Number(json, "numCols") is { } columns
            ? new DenseMatrix(rows, columns, values, json["isTransposed"]?.GetValue<bool>() ?? false)
            : null;

    private static double[]? Values(JsonObject json) => json["values"] is JsonArray values
        ? (double[])new Param<double[]>(string.Empty, "values", string.Empty).Decode(values)
        : null;

    private static int? Number(JsonObject json, string key) => (json[key] as JsonValue)?.GetValue<int>();
}
