using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spark.Display.Charts.Drawing;

/// <summary>A list of a trace: numbers, or labels when any of them is text. NaN stands for a missing number.</summary>
internal sealed record ChartValues(IReadOnlyList<double> Numbers, IReadOnlyList<string> Labels, bool IsCategory)
{
    public int Count => Numbers.Count;

    public static ChartValues From(JsonNode? list, int countWhenAbsent = 0)
    {
        if (list is not JsonArray items)
        {
            var positions = Enumerable.Range(0, countWhenAbsent).Select(i => (double)i).ToArray();
            return new ChartValues(positions, positions.Select(Format).ToArray(), IsCategory: false);
        }

        var numbers = items.Select(AsNumber).ToArray();
        var labels = items.Select(item => item?.ToString() ?? string.Empty).ToArray();
        var isCategory = items
            .Where((item, i) => item is not null && double.IsNaN(numbers[i]))
            .Any(item => item!.GetValueKind() == JsonValueKind.String && item.GetValue<string>() != "NaN");
        return new ChartValues(numbers, labels, isCategory);
    }

    /// <summary>Six significant digits, which is what an axis or a tooltip can hold.</summary>
    public static string Format(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    public static double Number(JsonNode? item, double fallback) =>
        AsNumber(item) is var number && double.IsFinite(number) ? number : fallback;

    private static double AsNumber(JsonNode? item) =>
        item?.GetValueKind() is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(item.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NaN;
}
