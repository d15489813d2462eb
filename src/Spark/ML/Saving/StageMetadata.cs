using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Saving;

/// <summary>
/// The line of JSON that every saved instance has: its class, uid, params and defaults, and facts of its class.
/// </summary>
internal sealed record StageMetadata(
    string JvmClass,
    string Uid,
    JsonObject ParamMap,
    JsonObject DefaultParamMap,
    JsonObject Whole
)
{
    /// <summary>The version whose format is written.</summary>
    public const string SparkVersion = "3.5.6";

    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line of an instance.</summary>
    /// <param name="instance">What is saved.</param>
    /// <param name="time">When it is saved.</param>
    /// <param name="extraParams">Params that are no plain values, such as stage uids.</param>
    /// <param name="extra">Facts of the class, after everything else.</param>
    public static string Write(
        Params instance,
        DateTimeOffset time,
        JsonObject? extraParams = null,
        JsonObject? extra = null
    )
    {
        var line = new JsonObject
        {
            ["class"] = instance.JvmClass,
            ["timestamp"] = time.ToUnixTimeMilliseconds(),
            ["sparkVersion"] = SparkVersion,
            ["uid"] = instance.Uid(),
            ["paramMap"] = Encode(instance, instance.SetValues, extraParams),
            ["defaultParamMap"] = Encode(instance, instance.DefaultValues, null),
        };
        foreach (var (key, value) in extra ?? [])
        {
            line[key] = value?.DeepClone();
        }

        return line.ToJsonString(Compact) + "\n";
    }

    public static StageMetadata Parse(string text, string path)
    {
        var line = text.Split('\n')[0];
        JsonObject? whole;
        try
        {
            whole = JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The metadata of '{path}' is not a line of JSON: {failure.Message}", failure);
        }

        return whole?["class"] is JsonValue jvmClass && whole["uid"] is JsonValue uid
            ? new(
                jvmClass.GetValue<string>(),
                uid.GetValue<string>(),
                whole["paramMap"] as JsonObject ?? [],
                whole["defaultParamMap"] as JsonObject ?? [],
                whole
            )
            : throw new FormatException(
                $"The metadata of '{path}' names no 'class' and 'uid', so it is no saved stage."
            );
    }

    /// <summary>A whole number among the facts of the class.</summary>
    public int Number(string key, string path) =>
        Whole[key] is JsonValue value && value.TryGetValue<int>(out var number)
            ? number
            : throw new FormatException($"The metadata of '{path}' has no '{key}', which '{JvmClass}' needs.");

    /// <summary>Numbers among the facts of the class.</summary>
    public double[] Numbers(string key, string path) =>
        Whole[key] is JsonArray values
            ? values.Select(value => (double)new Param<double>(Uid, key, string.Empty).Decode(value!)).ToArray()
            : throw new FormatException($"The metadata of '{path}' has no '{key}', which '{JvmClass}' needs.");

    /// <summary>
    /// Sets what the maps say. Params that the class does not have are refused, as Spark refuses them.
    /// </summary>
    /// <param name="instance">What is restored.</param>
    /// <param name="path">Where it was read, for messages.</param>
    /// <param name="handled">Params of the map that the caller reads itself.</param>
    public void Restore(Params instance, string path, params string[] handled) =>
        instance.Restore(Decode(instance, ParamMap, path, handled), Decode(instance, DefaultParamMap, path, handled));

    private static JsonObject Encode(Params instance, IReadOnlyDictionary<string, object> values, JsonObject? extra)
    {
        JsonObject map = [];
        foreach (var param in instance.Declared)
        {
            if (values.TryGetValue(param.Name, out var value))
            {
                map[param.Name] = param.Encode(value);
            }
        }

        foreach (var (key, value) in extra ?? [])
        {
            map[key] = value?.DeepClone();
        }

        return map;
    }

    private static Dictionary<string, object> Decode(Params instance, JsonObject map, string path, string[] handled)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in map)
        {
            if (handled.Contains(name))
            {
                continue;
            }

            if (!instance.HasParam(name) || value is null)
            {
                throw new FormatException(
                    $"The metadata of '{path}' sets '{name}' to '{value?.ToJsonString() ?? "null"}', which "
                        + $"'{instance.JvmClass}' does not take."
                );
            }

            values[name] = instance.GetParam(name).Decode(value);
        }

        return values;
    }
}
