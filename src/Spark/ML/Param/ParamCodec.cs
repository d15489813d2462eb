using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Linalg;
using Spark.Types;

namespace Microsoft.Spark.ML.Param;

/// <summary>
/// Values of params in JSON as Spark writes them: doubles always with a point or an exponent, NaN and infinities as the
/// texts NaN, Inf and -Inf.
/// </summary>
internal static class ParamCodec
{
    public static string Kind<T>() =>
        typeof(T) switch
        {
            var type when type == typeof(int) => "IntParam",
            var type when type == typeof(long) => "LongParam",
            var type when type == typeof(double) => "DoubleParam",
            var type when type == typeof(bool) => "BooleanParam",
            var type when type == typeof(double[]) => "DoubleArrayParam",
            var type when type == typeof(double[][]) => "DoubleArrayArrayParam",
            var type when type == typeof(string[]) => "StringArrayParam",
            _ => "Param",
        };

    public static string Describe<T>() =>
        Kind<T>() switch
        {
            "IntParam" or "LongParam" => "a whole number",
            "DoubleParam" => "a number",
            "BooleanParam" => "true or false",
            "DoubleArrayParam" => "an array of numbers",
            "DoubleArrayArrayParam" => "an array of arrays of numbers",
            "StringArrayParam" => "an array of texts",
            _ when typeof(T) == typeof(Vector) => "a vector",
            _ when typeof(T) == typeof(DenseMatrix) => "a matrix",
            _ => "a text",
        };

    /// <summary>The value as <typeparamref name="T"/> when whole numbers only have to be widened; else null.</summary>
    public static object? Convert<T>(object value) =>
        value switch
        {
            T same => same,
            int number when typeof(T) == typeof(long) => (long)number,
            int number when typeof(T) == typeof(double) => (double)number,
            long number when typeof(T) == typeof(double) => (double)number,
            long number when typeof(T) == typeof(int) && number is >= int.MinValue and <= int.MaxValue => (int)number,
            float number when typeof(T) == typeof(double) => (double)number,
            _ => null,
        };

    public static JsonNode Encode(object value) =>
        value switch
        {
            int number => JsonValue.Create(number),
            long number => JsonValue.Create(number),
            bool flag => JsonValue.Create(flag),
            string text => JsonValue.Create(text),
            double number => EncodeDouble(number),
            double[] numbers => new JsonArray(numbers.Select(EncodeDouble).ToArray()),
            double[][] rows => new JsonArray(rows.Select(Encode).ToArray()),
            Vector vector => LinalgJson.Encode(vector),
            DenseMatrix matrix => LinalgJson.Encode(matrix),
            string[] texts => new JsonArray(texts.Select(text => (JsonNode?)JsonValue.Create(text)).ToArray()),
            _ => throw new System.Diagnostics.UnreachableException(
                $"'{value.GetType().Name}' is no type of a param."
            ),
        };

    public static JsonNode EncodeDouble(double value) =>
        value switch
        {
            double.NaN => JsonValue.Create("NaN"),
            double.PositiveInfinity => JsonValue.Create("Inf"),
            double.NegativeInfinity => JsonValue.Create("-Inf"),
            _ => JsonNode.Parse(JavaNumbers.ToText(value))!,
        };

    public static object Decode<T>(JsonNode node, Param param)
    {
        object? value = typeof(T) switch
        {
            var type when type == typeof(int) => DecodeWhole(node) is { } number ? (int)number : null,
            var type when type == typeof(long) => DecodeWhole(node),
            var type when type == typeof(double) => DecodeDouble(node),
            var type when type == typeof(bool) => node.GetValueKind() switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            },
            var type when type == typeof(double[]) => DecodeDoubles(node),
            var type when type == typeof(double[][]) => DecodeRows(node),
            var type when type == typeof(Vector) => LinalgJson.DecodeVector(node),
            var type when type == typeof(DenseMatrix) => LinalgJson.DecodeMatrix(node),
            var type when type == typeof(string[]) => DecodeTexts(node),
            _ => DecodeText(node),
        };
        return value
            ?? throw new FormatException(
                $"Param '{param.Name}' takes {Describe<T>()}, but the metadata holds '{node.ToJsonString()}'."
            );
    }

    public static string Show(object value) =>
        value switch
        {
            double number => JavaNumbers.ToText(number),
            bool flag => flag ? "true" : "false",
            double[] numbers => $"[{string.Join(",", numbers.Select(JavaNumbers.ToText))}]",
            double[][] rows => $"[{string.Join(",", rows.Select(Show))}]",
            string[] texts => $"[{string.Join(",", texts)}]",
            _ => System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string? DecodeText(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static long? DecodeWhole(JsonNode node)
    {
        if (node.GetValueKind() != JsonValueKind.Number)
        {
            return null;
        }

        var text = node.ToJsonString();
        return long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole
            : double.Parse(text, CultureInfo.InvariantCulture) is var number && number == Math.Floor(number)
                ? (long)number
            : null;
    }

    private static double? DecodeDouble(JsonNode node) =>
        node.GetValueKind() switch
        {
            JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
            JsonValueKind.String => node.GetValue<string>() switch
            {
                "NaN" => double.NaN,
                "Inf" => double.PositiveInfinity,
                "-Inf" => double.NegativeInfinity,
                _ => null,
            },
            _ => null,
        };

    private static double[]? DecodeDoubles(JsonNode node)
    {
        var numbers = (node as JsonArray)?.Select(item => item is null ? null : DecodeDouble(item)).ToArray();
        return numbers is null || numbers.Contains(null) ? null : numbers.Select(number => number!.Value).ToArray();
    }

    private static double[][]? DecodeRows(JsonNode node)
    {
        var rows = (node as JsonArray)?.Select(item => item is null ? null : DecodeDoubles(item)).ToArray();
        return rows is null || rows.Contains(null) ? null : rows.Select(row => row!).ToArray();
    }

    private static string[]? DecodeTexts(JsonNode node)
    {
        var texts = (node as JsonArray)?.Select(item => item is null ? null : DecodeText(item)).ToArray();
        return texts is null || texts.Contains(null) ? null : texts.Select(text => text!).ToArray();
    }
}
