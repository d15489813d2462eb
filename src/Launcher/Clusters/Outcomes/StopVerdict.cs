namespace Launcher.Clusters.Outcomes;

/// <summary>Verdicts of runs that the launcher itself stopped.</summary>
internal static class StopVerdict
{
    public static readonly Verdict Interrupted = Verdict.Failure(
        FailureClass.Interrupted, "A person stopped the run.", "Start it again when it is wanted.");

    public static Verdict Of(FailureClass stop, string? cause) =>
        stop switch
        {
            FailureClass.Interrupted => Interrupted,
            FailureClass.TimeLimit => Verdict.Failure(
                stop,
                cause ?? "The run was stopped at its wall-clock limit.",
                "Raise 'limits.maxMinutes', or give the job more machines; 'logs' shows how far it came."),
            FailureClass.BudgetLimit => Verdict.Failure(
                stop,
                cause ?? "The run was stopped at its cost limit.",
                "Raise 'limits.maxCostUsd', or make the job cheaper; 'cost' shows what it was spent on."),
            _ => Verdict.Failure(
                stop,
                cause ?? "The cluster did not start in time.",
                "Try other instance types or zones, or raise 'limits.startupMinutes'.",
                isWorthRetrying: true),
        };
}
