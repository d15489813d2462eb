using System.Globalization;
using System.Text.Json;

namespace Launcher.Clusters.Prices;

/// <summary>One product of the price list with its on-demand prices.</summary>
internal sealed record PriceListProduct(
    int? VirtualCpus,
    int? MemoryGb,
    bool HasDisks,
    IReadOnlyList<(string Unit, decimal Dollars)> Prices)
{
    /// <summary>Null for what is no product of the price list.</summary>
    public static PriceListProduct? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var attributes = Member(Member(document.RootElement, "product"), "attributes");
            return attributes is null
                ? null
                : new PriceListProduct(
                    Whole(Text(attributes, "vcpu")),
                    Whole(Text(attributes, "memory")),
                    Text(attributes, "storage") is { } storage && storage != "EBS only" && storage != "NA",
                    [.. OnDemand(document.RootElement)]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The highest price in a unit, so that a doubtful choice never makes a cost too low; free entries do not count.
    /// </summary>
    public static decimal? Dearest(IEnumerable<PriceListProduct> products, string unit)
    {
        var prices = products
            .SelectMany(product => product.Prices)
            .Where(price => price.Unit == unit && price.Dollars > 0)
            .Select(price => price.Dollars)
            .ToList();
        return prices.Count == 0 ? null : prices.Max();
    }

    private static IEnumerable<(string Unit, decimal Dollars)> OnDemand(JsonElement root) =>
        from offer in Members(Member(Member(root, "terms"), "OnDemand"))
        from dimension in Members(Member(offer, "priceDimensions"))
        let dollars = Text(Member(dimension, "pricePerUnit"), "USD")
        let unit = Text(dimension, "unit")
        where dollars is not null && unit is not null
            && decimal.TryParse(dollars, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        select (unit, decimal.Parse(dollars, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static List<JsonElement> Members(JsonElement? parent) =>
        parent is { ValueKind: JsonValueKind.Object } found
            ? [.. found.EnumerateObject().Select(member => member.Value)]
            : [];

    private static string? Text(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The number at the beginning, as in '16 GiB'.</summary>
    private static int? Whole(string? text) =>
        text is not null
        && decimal.TryParse(
            text.Split(' ')[0], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out var number)
            ? (int)number
            : null;
}
