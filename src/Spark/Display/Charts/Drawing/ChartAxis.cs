using System.Text.Json.Nodes;

namespace Spark.Display.Charts.Drawing;

/// <summary>Maps values of one direction to 0…1 and chooses round ticks.</summary>
internal sealed class ChartAxis
{
    private readonly List<string> _categories;
    private readonly bool _isLog;
    private readonly bool _isReversed;
    private double _low;
    private double _high;

    private ChartAxis(JsonObject layout, List<string> categories, bool isCategory)
    {
        Title = (string?)layout["title"]?["text"] ?? string.Empty;
        IsCategory = isCategory;
        _categories = categories;
        _isLog = !isCategory && (string?)layout["type"] == "log";
        _isReversed = layout["autorange"]?.ToString() == "reversed";
    }

    public string Title { get; }

    public bool IsCategory { get; }

    /// <summary>Labels of every list on this axis, in the order of their first appearance.</summary>
    public IReadOnlyList<string> Categories => _categories;

    public static ChartAxis From(JsonNode? layout, IReadOnlyList<ChartValues> lists)
    {
        var isCategory = lists.Any(list => list.IsCategory);
        var categories = isCategory ? lists.SelectMany(list => list.Labels).Distinct().ToList() : [];
        return new ChartAxis(layout as JsonObject ?? [], categories, isCategory);
    }

    /// <summary>Places of a list on the axis before scaling; NaN where there is nothing to draw.</summary>
    public double[] Coordinates(ChartValues values) => IsCategory
        ? values.Labels.Select(label => (double)_categories.IndexOf(label)).ToArray()
        : values.Numbers.Select(Coordinate).ToArray();

    public double Coordinate(double number) =>
        !_isLog ? number : number > 0 ? Math.Log10(number) : double.NaN;

    /// <summary>Takes in everything that is drawn, or the range of the layout when it states one.</summary>
    public void Fit(IEnumerable<double> coordinates, JsonNode? layout, bool isPadded)
    {
        var finite = coordinates.Where(double.IsFinite).ToArray();
        (_low, _high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        if (IsCategory)
        {
            (_low, _high) = (-0.5, Math.Max(_categories.Count, 1) - 0.5);
        }
        else if (layout?["range"] is JsonArray { Count: 2 } range)
        {
            var numbers = ChartValues.From(range).Numbers;
            (_low, _high) = (numbers[0], numbers[1]);
        }
        else if (_low == _high)
        {
            (_low, _high) = (_low - 0.5, _high + 0.5);
        }
        else if (isPadded)
        {
            var padding = (_high - _low) * 0.05;
            (_low, _high) = (_low - padding, _high + padding);
        }
    }

    public double Position(double coordinate)
    {
        var share = (coordinate - _low) / (_high - _low);
        return _isReversed ? 1 - share : share;
    }

    public IReadOnlyList<(double Coordinate, string Label)> Ticks(int target)
    {
        if (IsCategory)
        {
            var every = Math.Max(1, (int)Math.Ceiling(_categories.Count / (double)Math.Max(target, 1)));
            return _categories
                .Select((label, i) => (Coordinate: (double)i, Label: label))
                .Where((_, i) => i % every == 0)
                .ToArray();
        }

        var step = RoundStep(Math.Abs(_high - _low) / Math.Max(target, 1));
        if (_isLog)
        {
            step = Math.Max(1, Math.Round(step));
        }

        var (low, high) = (Math.Min(_low, _high), Math.Max(_low, _high));
        var first = (long)Math.Ceiling(low / step - 1e-9);
        var last = (long)Math.Floor(high / step + 1e-9);
        return Enumerable.Range(0, (int)(last - first + 1))
            .Select(i => (first + i) * step)
            .Select(at => (at, ChartValues.Format(_isLog ? Math.Pow(10, at) : at)))
            .ToArray();
    }

    /// <summary>The next of 1, 2 and 5 times a power of ten.</summary>
    public static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
