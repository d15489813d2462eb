namespace Launcher.Clusters.Histories;

/// <summary>The runs whose packages lie in one folder, the newest first.</summary>
/// <param name="Older">Runs that were left out because only some were asked for.</param>
/// <param name="Unreadable">Why some journals are missing, each with its address.</param>
internal sealed record RunHistory(IReadOnlyList<PastRun> Runs, int Older, IReadOnlyList<string> Unreadable)
{
    public HistoryTotals Totals => HistoryTotals.Of(Runs);
}
