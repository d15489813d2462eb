using System.Globalization;
using System.Text.Json;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Reading;

/// <summary>Objects of the JVM as JSON: collections, arrays and case classes, by their fields, in one call.</summary>
internal sealed class ObjectJson(JavaGateway java)
{
    private readonly Lazy<JavaObject> _mapper = new(() => Mapper(java));

    public JsonElement Of(JavaObject value)
    {
        using var document = JsonDocument.Parse(_mapper.Value.Call<string>("writeValueAsString", value));
        return document.RootElement.Clone();
    }

    public static double[] Doubles(JsonElement array) => array.EnumerateArray().Select(Double).ToArray();

    /// <summary>A number; what JSON has no digits for is the text NaN, Infinity or -Infinity.</summary>
    public static double Double(JsonElement number) => number.ValueKind == JsonValueKind.Number
        ? number.GetDouble()
        : Double(number.GetString()!);

    public static double Double(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private static JavaObject Mapper(JavaGateway java)
    {
        const string Annotations = "com.fasterxml.jackson.annotation";
        var mapper = java.New("com.fasterxml.jackson.databind.ObjectMapper");
        using var scala = java.ScalaObject("com.fasterxml.jackson.module.scala.DefaultScalaModule");
        mapper.Run("registerModule", scala);

        // Methods that look like getters would be called otherwise; some of them fail on leaves.
        SetVisibility("ALL", "NONE");
        SetVisibility("FIELD", "ANY");
        return mapper;

        void SetVisibility(string accessor, string visibility)
        {
            using var which = java.StaticField<JavaObject>($"{Annotations}.PropertyAccessor", accessor);
            using var how = java.StaticField<JavaObject>($"{Annotations}.JsonAutoDetect$Visibility", visibility);
            mapper.Run("setVisibility", which, how);
        }
    }
}
