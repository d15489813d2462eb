using System.Text.Json.Nodes;

namespace Spark.Embedded.ML.Attributes;

/// <summary>What is known of the components of a vector: one attribute each, or only how many there are.</summary>
internal sealed record AttributeGroup(IReadOnlyList<MlAttribute>? Attributes, int? Size)
{
    private static readonly (AttributeKind Kind, string Key)[] Lists =
    [
        (AttributeKind.Numeric, "numeric"),
        (AttributeKind.Nominal, "nominal"),
        (AttributeKind.Binary, "binary"),
    ];

    public static AttributeGroup Unknown { get; } = new(null, null);

    public static AttributeGroup OfSize(int size) => new(null, size);

    public static AttributeGroup Of(IReadOnlyList<MlAttribute> attributes) => new(attributes, attributes.Count);

    /// <summary>Reads the metadata of a vector column. Components missing from every list are numeric.</summary>
    public static AttributeGroup Parse(JsonObject? metadata)
    {
        if (metadata?["ml_attr"] is not JsonObject group)
        {
            return Unknown;
        }

        var size = (group["num_attrs"] as JsonValue)?.GetValue<int>();
        if (group["attrs"] is not JsonObject lists)
        {
            return new(null, size);
        }

        var listed = Lists
            .SelectMany(list =>
                (lists[list.Key] as JsonArray ?? []).Select(item => (list.Kind, Json: (JsonObject)item!))
            )
            .Select(item =>
                (Index: item.Json["idx"]!.GetValue<int>(), Attribute: MlAttribute.Parse(item.Json, item.Kind))
            )
            .ToArray();
        var attributes = new MlAttribute[size ?? listed.Max(item => item.Index) + 1];
        Array.Fill(attributes, MlAttribute.Numeric(null));
        foreach (var (index, attribute) in listed)
        {
            attributes[index] = attribute;
        }

        return Of(attributes);
    }

    /// <summary>
    /// Number of categories by component, 0 for a continuous one; null when nothing is categorical or known.
    /// </summary>
    public int[]? Arities(string column)
    {
        if (Attributes is null || Attributes.All(attribute => attribute.Kind == AttributeKind.Numeric))
        {
            return null;
        }

        return Attributes
            .Select(
                (attribute, index) =>
                    attribute.Kind == AttributeKind.Numeric
                        ? 0
                        : attribute.ValueCount
                            ?? throw new Microsoft.Spark.Sql.AnalysisException(
                                null,
                                $"Component {index} of column '{column}' is nominal, but its metadata names no values. "
                                    + "Index it with 'StringIndexer' or 'VectorIndexer', or give the metadata 'vals' "
                                    + "or 'num_vals'.",
                                null
                            )
            )
            .ToArray();
    }

    public JsonObject ToMetadata()
    {
        JsonObject group = [];
        if (Attributes is not null)
        {
            JsonObject lists = [];
            foreach (var (kind, key) in Lists)
            {
                var items = Attributes
                    .Select((attribute, index) => (attribute, index))
                    .Where(item => item.attribute.Kind == kind && !IsBare(item.attribute))
                    .Select(item => (JsonNode?)item.attribute.ToJson(item.index, withType: false))
                    .ToArray();
                if (items.Length > 0)
                {
                    lists[key] = new JsonArray(items);
                }
            }

            group["attrs"] = lists;
        }

        if (Size is { } size)
        {
            group["num_attrs"] = size;
        }

        return new JsonObject { ["ml_attr"] = group };
    }

    private static bool IsBare(MlAttribute attribute) =>
        attribute is { Kind: AttributeKind.Numeric, Name: null, Facts.Count: 0 };
}
