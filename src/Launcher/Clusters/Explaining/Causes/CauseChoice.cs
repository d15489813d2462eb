namespace Launcher.Clusters.Explaining.Causes;

/// <summary>Which of all findings is the cause.</summary>
internal static class CauseChoice
{
    /// <summary>Nothing that executors wrote could say it better.</summary>
    public static bool IsSure(IReadOnlyList<Finding> findings) =>
        Of(findings) is { Origin: LogOrigin.DriverProgram, Sign: not Outcomes.FailureClass.Memory } cause
        && !EchoLines.IsSymptom(cause.Message);

    /// <summary>
    /// The word of who stands nearest to the program, said in the surest way, unless it only tells that something else
    /// was gone; null when nobody says anything.
    /// </summary>
    public static Finding? Of(IReadOnlyList<Finding> findings)
    {
        var ranked = findings.OrderBy(finding => finding.Origin).ThenBy(finding => finding.Kind).ToList();
        var first = ranked.Find(finding => !IsEmpty(finding));
        return first is { Sign: null } && EchoLines.IsSymptom(first.Message)
            ? ranked.Find(finding => finding.Sign is not null)
                ?? ranked.Find(finding => !IsEmpty(finding) && !EchoLines.IsSymptom(finding.Message))
                ?? first
            : first;
    }

    private static bool IsEmpty(Finding finding) => finding.Message.Length == 0 && finding.Type is null;
}
