namespace Emr.Server;

/// <summary>How long the phases of a cluster take when nothing goes wrong.</summary>
public sealed record EmrTimings
{
    /// <summary>A little of everything, for runs whose steps are real processes on the real clock.</summary>
    public static EmrTimings Quick { get; } = new()
    {
        Starting = TimeSpan.FromMilliseconds(200),
        Bootstrapping = TimeSpan.FromMilliseconds(100),
        Step = TimeSpan.FromMilliseconds(200),
        Terminating = TimeSpan.FromMilliseconds(200),
        LogUpload = TimeSpan.FromMilliseconds(500),
    };

    public TimeSpan Starting { get; init; } = TimeSpan.FromMinutes(4);

    public TimeSpan Bootstrapping { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A step that is played, not run.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan Terminating { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>From the end of a step to its logs in S3, when the cluster does not end earlier.</summary>
    public TimeSpan LogUpload { get; init; } = TimeSpan.FromMinutes(5);
}
