using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;

namespace Spark.Types;

/// <summary>Reads Spark's JSON form of types.</summary>
internal static partial class JsonTypes
{
    private static readonly Dictionary<string, DataType> Atoms = new(StringComparer.Ordinal)
    {
        ["void"] = KnownTypes.Null,
        ["null"] = KnownTypes.Null,
        ["boolean"] = KnownTypes.Boolean,
        ["byte"] = KnownTypes.Byte,
        ["short"] = KnownTypes.Short,
        ["integer"] = KnownTypes.Int,
        ["long"] = KnownTypes.Long,
        ["float"] = KnownTypes.Float,
        ["double"] = KnownTypes.Double,
        ["string"] = KnownTypes.String,
        ["binary"] = KnownTypes.Binary,
        ["date"] = KnownTypes.Date,
        ["timestamp"] = KnownTypes.Timestamp,
        ["timestamp_ltz"] = KnownTypes.Timestamp,
        ["timestamp_ntz"] = KnownTypes.TimestampNtz,
        ["interval"] = KnownTypes.CalendarInterval,
        ["decimal"] = new DecimalType(),
    };

    public static DataType Parse(string json)
    {
        try
        {
            return Parse(JsonNode.Parse(json));
        }
        catch (JsonException thrown)
        {
            throw new ArgumentException($"'{json}' is not a schema in JSON: {thrown.Message}", nameof(json), thrown);
        }
    }

    public static DataType Parse(JsonNode? node) => node switch
    {
        JsonValue value => Atom(value.GetValue<string>()),
        JsonObject { } body => (string?)body["type"] switch
        {
            "struct" => Struct(body),
            "array" => new ArrayType(Parse(body["elementType"]), (bool?)body["containsNull"] ?? true),
            "map" =>
                new MapType(Parse(body["keyType"]), Parse(body["valueType"]), (bool?)body["valueContainsNull"] ?? true),
            "udt" => UserDefinedTypes.Find((string?)body["class"] ?? string.Empty) ?? Parse(body["sqlType"]),
            var other =>
                throw new ArgumentException(
                    $"'{other}' is not a type of schema. It is 'struct', 'array', 'map' or 'udt'."),
        },
        _ => throw new ArgumentException("A schema in JSON has a type here and nothing was found."),
    };

    private static StructType Struct(JsonObject body) =>
        new(((JsonArray?)body["fields"] ?? []).Select(field => new StructField(
        (string?)field!["name"] ?? string.Empty,
        Parse(field["type"]),
        (bool?)field["nullable"] ?? true,
        (JsonObject?)field["metadata"]?.DeepClone())));

    private static DataType Atom(string name)
    {
        if (Atoms.TryGetValue(name, out var type))
        {
            return type;
        }

        var match = DecimalPattern().Match(name);
        if (match.Success)
        {
            return new DecimalType(
                int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(
                    match.Groups[2].Value, CultureInfo.InvariantCulture));
        }

        return name.StartsWith("interval", StringComparison.Ordinal)
            || name.StartsWith("varchar", StringComparison.Ordinal)
            || name.StartsWith("char", StringComparison.Ordinal)
            ? Parsing.SqlParser.ParseType(name)
            : throw new ArgumentException(
                $"'{name}' is not a type. Types are {string.Join(", ", Atoms.Keys)}.", nameof(name));
    }

    [GeneratedRegex(@"^decimal\(\s*(\d+)\s*,\s*(-?\d+)\s*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();
}
