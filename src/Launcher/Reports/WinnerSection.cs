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
        var tiles = headline.TestMetrics.Select(pair =>
            $"<div class=\"tile\"><b>{Html.Number(pair.Value, "0.0000")}</b><span>{Html.Text(pair.Key)}, test</span></div>");
        return Html.Section(
            "winner",
            "Winner",
            $"""
            <div class="tiles">
            <div class="tile first"><b>{Html.Text(winner)}</b><span>{Html.Text(chosen)}</span></div>
            {string.Join('\n', tiles)}
            </div>
            """);
    }
}
