using System.Globalization;
using System.Text.Json.Serialization;

namespace Launcher.Progress;

/// <summary>How far a long piece of work is, as the script tells it. Everything but the task may be unknown.</summary>
internal sealed record WorkProgress(string Task)
{
    public long? Completed { get; init; }

    public long? Total { get; init; }

    public double? Best { get; init; }

    public string? BestLabel { get; init; }

    public string? Metric { get; init; }

    public double? SecondsLeft { get; init; }

    [JsonIgnore]
    public bool IsWhole => Completed is not null && Completed == Total;

    /// <summary>0 to 1; null when the total is unknown.</summary>
    [JsonIgnore]
    public double? Fraction =>
        Total > 0 && Completed is not null ? Math.Clamp((double)Completed.Value / Total.Value, 0, 1) : null;

    [JsonIgnore]
    public string Count =>
        (Completed, Total) switch
        {
            (null, _) => "",
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Completed}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Completed} of {Total}"),
        };

    [JsonIgnore]
    public string BestScore =>
        Best is { } best
            ? string.Create(CultureInfo.InvariantCulture, $"best {Metric} {best:0.0000}")
                .Replace("  ", " ", StringComparison.Ordinal)
            : "";

    [JsonIgnore]
    public string TimeLeft => SecondsLeft > 0 && !IsWhole ? $"{Durations.Shown(SecondsLeft.Value)} left" : "";
}
