using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>What an exit code says where nothing else says anything.</summary>
internal static class ExitVerdicts
{
    public static Verdict? Of(ExitSigns exits, string step) =>
        exits.Application switch
        {
            10 => UserCode(step, "something in its driver was thrown and not caught", 10),
            11 => Verdict.Failure(
                FailureClass.UserCode,
                $"Step {step} failed because too many of its executors did (exit code 11).",
                "Read their logs: 'logs --executors' shows them; most often they lack memory.",
                Confidence.Low),
            12 or 17 => Verdict.Failure(
                FailureClass.Infrastructure,
                $"Step {step} failed because its driver lost touch with YARN (exit code {exits.Application}).",
                "Run again; if it repeats, the primary node is too small.",
                Confidence.Low,
                isWorthRetrying: true),
            13 => UserCode(step, "its program began no Spark session in time", 13),
            15 => UserCode(step, "its program threw", 15),
            16 => UserCode(step, "its program ended before Spark did", 16),
            137 or -104 => MemoryVerdicts.OfExit(exits.Application.Value, step),
            143 => Verdict.Failure(
                FailureClass.Infrastructure,
                $"YARN told the driver of step {step} to end (exit code 143).",
                "Run again; if it repeats, look for who ends it: another job in the queue, or a node that goes away.",
                Confidence.Low,
                isWorthRetrying: true),
            _ => null,
        };

    private static Verdict UserCode(string step, string what, int exitCode) =>
        Verdict.Failure(
            FailureClass.UserCode,
            $"Step {step} failed because {what} (exit code {exitCode}), and the driver's log does not say more.",
            "Read the driver's log: 'logs --driver' shows it.",
            Confidence.Low);
}
