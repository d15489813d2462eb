namespace Launcher.Clusters.Outcomes;

internal enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>Lines that prove a cause.</summary>
/// <param name="Source">Address of a log in S3, or what else said so, such as 'DescribeCluster'.</param>
/// <param name="FirstLine">Counted from 1; null where lines have no numbers.</param>
internal sealed record Evidence(string Source, int? FirstLine, int? LastLine, IReadOnlyList<string> Lines);

/// <summary>How a run ended and why.</summary>
/// <param name="Class">Null when it succeeded.</param>
/// <param name="Cause">One sentence for a person, without secrets; null when it succeeded.</param>
/// <param name="NextAction">One sentence: what to do now.</param>
/// <param name="IsWorthRetrying">Another attempt, perhaps of another kind of machines, may well succeed.</param>
/// <param name="Warnings">What a person should know although the run succeeded, such as nodes that were lost.</param>
internal sealed record Verdict(
    FailureClass? Class,
    string? Cause,
    string? NextAction,
    Confidence Confidence,
    IReadOnlyList<Evidence> Evidence,
    bool IsWorthRetrying,
    IReadOnlyList<string> Warnings)
{
    public static Verdict Success(params IReadOnlyList<string> warnings) =>
        new(null, null, null, Confidence.High, [], false, warnings);

    public static Verdict Failure(
        FailureClass kind,
        string cause,
        string nextAction,
        Confidence confidence = Confidence.High,
        bool isWorthRetrying = false,
        params IReadOnlyList<Evidence> evidence) =>
        new(kind, cause, nextAction, confidence, evidence, isWorthRetrying, []);
}
