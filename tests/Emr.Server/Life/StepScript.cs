using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Life;

/// <summary>A step that is played: how long it takes, how it ends, what it leaves in the logs.</summary>
public sealed record StepScript
{
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(10);

    public StepState Outcome { get; init; } = StepState.COMPLETED;

    public FailureDetails? Failure { get; init; }

    /// <summary>What spark-submit's client writes besides its progress.</summary>
    public string ClientStderr { get; init; } = string.Empty;

    public string DriverStdout { get; init; } = string.Empty;

    public string DriverStderr { get; init; } = string.Empty;

    /// <summary>What each failed executor wrote.</summary>
    public IReadOnlyList<string> ExecutorStderr { get; init; } = [];
}
