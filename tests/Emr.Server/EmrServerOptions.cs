using Emr.Server.Logs;
using Emr.Server.Running;

namespace Emr.Server;

public sealed record EmrServerOptions
{
    public string Region { get; init; } = "eu-central-1";

    public string Account { get; init; } = "123456789012";

    public EmrTimings Timings { get; init; } = new();

    /// <summary>The account's documented quotas; off for tests that are about something else.</summary>
    public bool EnforcesQuotas { get; init; } = true;

    public int PageSize { get; init; } = 50;

    public int MostActiveClusters { get; init; } = 500;

    /// <summary>Where logs go; null keeps them in <see cref="EmrServer.WrittenLogs"/> alone.</summary>
    public ILogStore? Logs { get; init; }

    /// <summary>Runs steps; null plays them.</summary>
    public IStepRunner? Steps { get; init; }
}
