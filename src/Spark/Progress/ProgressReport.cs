namespace Spark.Progress;

/// <summary>How far a long task has come, and what it found best so far.</summary>
internal sealed record ProgressReport(string Task, long Completed, long? Total)
{
    /// <summary>Value of the best part so far; null when parts are not compared.</summary>
    public double? Best { get; init; }

    /// <summary>What gave the best value, such as the params of a grid point.</summary>
    public string? BestLabel { get; init; }

    /// <summary>What is compared, such as <c>areaUnderPR</c>.</summary>
    public string? Metric { get; init; }

    /// <summary>Null while nothing can be said.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>Time since the task began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the task is over, with all its parts or without.</summary>
    public bool IsEnd { get; init; }

    public bool IsLast => Total is { } total && Completed >= total;
}
