namespace Launcher.Clusters.Checks;

/// <summary>A finding and the check that made it.</summary>
internal sealed record CheckResult(string Name, Finding Finding)
{
    public CheckMark Mark => Finding.Mark;
}
