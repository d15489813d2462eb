using System.Text.Json.Nodes;

namespace Spark.Embedded.ML.Attributes;

/// <summary>Kinds of ML attributes. Only nominal and binary ones make a feature categorical.</summary>
internal enum AttributeKind
{
    Numeric,
    Nominal,
    Binary,
}

/// <summary>
/// What is known of one number: its kind, its name and further facts (<c>vals num_vals ord min max …</c>) as JSON.
/// </summary>
internal sealed record MlAttribute(AttributeKind Kind, string? Name, JsonObject Facts)
{
    private static readonly string[] Placed = ["type", "name", "idx"];

    public static MlAttribute Numeric(string? name) => new(AttributeKind.Numeric, name, []);

    public static MlAttribute Nominal(string? name, IEnumerable<string> values, bool? isOrdinal = null)
    {
        JsonObject facts = [];
        if (isOrdinal is { } ordinal)
        {
            facts["ord"] = ordinal;
        }

        facts["vals"] = new JsonArray(values.Select(value => (JsonNode?)JsonValue.Create(value)).ToArray());
        return new(AttributeKind.Nominal, name, facts);
    }

    public static MlAttribute NominalOfSize(int count) =>
        new(AttributeKind.Nominal, null, new JsonObject { ["num_vals"] = count });

    public static MlAttribute Binary(string? name) => new(AttributeKind.Binary, name, []);

    /// <summary>Labels by index; null when they are not known.</summary>
    public string[]? Values => (Facts["vals"] as JsonArray)?.Select(value => value!.GetValue<string>()).ToArray();

    /// <summary>
    /// Number of values: 2 of a binary one, those listed or counted of a nominal one; null when not known.
    /// </summary>
    public int? ValueCount =>
        Kind switch
        {
            AttributeKind.Binary => 2,
            AttributeKind.Nominal => Values?.Length ?? (Facts["num_vals"] as JsonValue)?.GetValue<int>(),
            _ => null,
        };

    /// <summary>Reads the value of <c>ml_attr</c> of a number column, or one entry of a vector's lists.</summary>
    public static MlAttribute Parse(JsonObject json, AttributeKind? listed = null)
    {
        var kind =
            listed
            ?? (json["type"]?.GetValue<string>()) switch
            {
                "nominal" => AttributeKind.Nominal,
                "binary" => AttributeKind.Binary,
                _ => AttributeKind.Numeric,
            };
        JsonObject facts = [];
        foreach (var (key, value) in json)
        {
            if (!Placed.Contains(key))
            {
                facts[key] = value?.DeepClone();
            }
        }

        return new(kind, json["name"]?.GetValue<string>(), facts);
    }

    /// <summary>JSON of the attribute; a number column writes its type unless it is numeric.</summary>
    public JsonObject ToJson(int? index, bool withType)
    {
        var json = (JsonObject)Facts.DeepClone();
        if (withType && Kind != AttributeKind.Numeric)
        {
            json["type"] = Kind == AttributeKind.Nominal ? "nominal" : "binary";
        }

        if (index is { } position)
        {
            json["idx"] = position;
        }

        if (Name is not null)
        {
            json["name"] = Name;
        }

        return json;
    }
}
