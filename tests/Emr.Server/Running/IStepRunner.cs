using Emr.Server.Life;

namespace Emr.Server.Running;

/// <summary>Does a step's work for real.</summary>
public interface IStepRunner
{
    /// <summary>What came of it; cancelled when the step or its cluster is stopped.</summary>
    Task<StepScript> RunAsync(StepRun run, CancellationToken cancellationToken);
}

public sealed record StepRun(string ClusterId, string StepId, IReadOnlyList<string> Arguments);
