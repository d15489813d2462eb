namespace Spark.Embedded.Functions.Json;

/// <summary>Parts of JSON texts.</summary>
internal static class JsonPaths
{
    public static object?[] Tuple(string? json, object?[] fields) =>
        throw new NotSupportedException($"{json}{fields.Length}");
}
