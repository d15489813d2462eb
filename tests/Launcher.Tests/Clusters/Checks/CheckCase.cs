using Launcher.Clusters.Checks;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>One thing that is wrong with an account or a plan, and what the check says of it.</summary>
/// <param name="Sentence">The beginning of the finding's sentence.</param>
/// <param name="Advice">A part of what to do.</param>
internal sealed record CheckCase(
    string Check,
    string What,
    CheckMark Mark,
    Action<CheckBench> Break,
    string Sentence,
    string Advice = "")
{
    public static IReadOnlyList<CheckCase> All { get; } =
        [.. RightsCases.All, .. StorageCases.All, .. NetworkCases.All, .. MachinesCases.All, .. GuardsCases.All];

    public override string ToString() => $"{Check}: {What}";
}
