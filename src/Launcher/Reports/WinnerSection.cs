using Launcher.Results;

namespace Launcher.Reports;

/// <summary>The chosen model and its metrics at a glance.</summary>
internal static class WinnerSection
{
    public static string Write(Headline headline)
    {
        if (headline.Winner is not { } winner)
        {
            return "";
        }

        var parameters = string.Join(", ", headline.Parameters.Select(pair => $"{pair.Key} {pair.Value}"));
        var chosen = headline is { Metric: { } metric, Value: { } value }
            ? $"Chosen by {metric} {Html.Number(value, "0.0000")} on the validation part. {parameters}"
            : parameters;
        var metrics = headline.TestMetrics.Select(pair =>
            Tiles.Tile(Html.Number(pair.Value, "0.0000"), $"{pair.Key}, test"));
        return Html.Section("winner", "Winner", Tiles.Of([Tiles.WideTile(winner, chosen), .. metrics]));
    }
}
