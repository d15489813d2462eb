using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>Failures of the program itself, in its own words.</summary>
internal static class ProgramVerdicts
{
    public static Verdict Of(Finding cause)
    {
        var who = cause.Origin switch
        {
            LogOrigin.DriverProgram => "The program failed",
            LogOrigin.ExecutorWorker => "The program failed on an executor",
            LogOrigin.ExecutorJvm => "Spark failed on an executor",
            _ => "Spark failed",
        };
        var type = cause.Type is { } name && cause.Kind != FindingKind.Record ? $" with {name}" : "";
        var place = cause.Place is { } where ? $" ({where})" : "";
        return Verdict.Failure(
            FailureClass.UserCode,
            $"{who}{type}{place}: {Sentences.Of(cause.Message)}",
            cause.Origin is LogOrigin.DriverProgram or LogOrigin.DriverJvm
                ? "Correct the program or its data; 'logs --driver' shows what came before."
                : "Correct the program or its data; 'logs --executors' shows what came before.",
            cause.Kind == FindingKind.ErrorLine ? Confidence.Low
                : cause.Origin == LogOrigin.DriverProgram ? Confidence.High
                : Confidence.Medium,
            evidence: cause.ToEvidence());
    }
}
