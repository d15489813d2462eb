using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>From what was found of a failed step to sentences for a person.</summary>
internal sealed class StepVerdicts(ClusterFacts facts, StepSummary step, JobSettings settings, FailureDetails? details)
{
    private const int TimedOut = 124;
    private const int LostNode = -100;

    private string Name => $"'{step.Name}'";

    public Verdict Of(IReadOnlyList<Finding> findings, ExitSigns exits)
    {
        var cause = CauseChoice.Of(findings);
        if (exits.Command == TimedOut)
        {
            return TimeLimit(cause);
        }

        if (exits.Application == LostNode && cause is not { Origin: LogOrigin.DriverProgram })
        {
            return LostDriver(cause);
        }

        if (cause is null || (cause.Origin == LogOrigin.Client && cause.Sign is null or FailureClass.Memory))
        {
            return OfExit(cause, findings, exits);
        }

        return Explained(cause, findings, exits);
    }

    private Verdict Explained(Finding cause, IReadOnlyList<Finding> findings, ExitSigns exits) =>
        cause.Sign switch
        {
            null => ProgramVerdicts.Of(cause),
            FailureClass.Memory => MemoryVerdicts.Of(cause, findings, exits, settings),
            FailureClass.SpotLoss => LostDriver(cause),
            { } kind => SignVerdicts.Of(kind, cause, findings, facts),
        };

    public Verdict WithoutLogs(string why)
    {
        var said = Said();
        var kind = CauseSigns.ClassOf(said);
        return Verdict.Failure(
            kind is null or FailureClass.SpotLoss ? FailureClass.UserCode : kind.Value,
            said.Length > 0
                ? $"Step {Name} failed; EMR says '{said.TrimEnd('.')}', and there are no logs that say more."
                : $"Step {Name} failed, EMR does not say why, and there are no logs.",
            $"{why} Correct 'logs' or the rights of the instance profile, and run again.",
            Confidence.Low,
            evidence: facts.Reasons());
    }

    private Verdict TimeLimit(Finding? last) =>
        Verdict.Failure(
            FailureClass.TimeLimit,
            $"Step {Name} ran into its wall-clock limit on the cluster and was ended.",
            "Raise 'limits.maxMinutes', or give the job more machines; 'logs' shows how far it came.",
            evidence: [facts.Reasons(), .. Shown(last)]);

    private Verdict LostDriver(Finding? cause)
    {
        var lost = SpotLosses.Count(facts.Cluster, facts.Instances);
        return Verdict.Failure(
            lost > 0 ? FailureClass.SpotLoss : FailureClass.Infrastructure,
            lost > 0
                ? $"Step {Name} lost its driver or too many executors when EC2 took back {lost} spot "
                    + $"{(lost == 1 ? "machine" : "machines")}."
                : $"Step {Name} lost the machine of its driver (exit code -100).",
            lost > 0
                ? "Run again with core nodes on-demand ('core.market' is 'on-demand')."
                : "Run again; EMR takes other machines.",
            Confidence.Medium,
            isWorthRetrying: true,
            [.. Shown(cause), facts.Reasons()]);
    }

    private Verdict OfExit(Finding? cause, IReadOnlyList<Finding> findings, ExitSigns exits)
    {
        if (ExitVerdicts.Of(exits, Name) is { } known)
        {
            return known with { Evidence = [.. Shown(cause), facts.Reasons()] };
        }

        if (cause?.Sign is not null)
        {
            return Explained(cause, findings, exits);
        }

        var said = exits.Diagnostics is { } diagnosis ? Secrets.Hide(diagnosis) : cause?.Message ?? Said();
        return Verdict.Failure(
            FailureClass.UserCode,
            said.Length > 0
                ? $"Step {Name} failed: {Sentences.Of(said)}"
                : $"Step {Name} failed, and neither EMR nor the logs say why.",
            "Read the logs yourself: 'logs --all' shows them.",
            Confidence.Low,
            evidence: [.. Shown(cause), facts.Reasons()]);
    }

    private static IEnumerable<Evidence> Shown(Finding? finding) => finding is null ? [] : [finding.ToEvidence()];

    private string Said()
    {
        var reason = details?.Reason is { Length: > 0 } text && text != "Unknown Error" ? text : "";
        return Secrets.Hide($"{reason}: {details?.Message}".Trim(' ', ':'));
    }
}
