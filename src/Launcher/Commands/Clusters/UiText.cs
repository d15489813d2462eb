using Launcher.Progress;

namespace Launcher.Commands.Clusters;

/// <summary>The ways into a cluster for a person.</summary>
internal static class UiText
{
    public static IEnumerable<string> Lines(string clusterId, string state, ClusterPages pages)
    {
        yield return $"Pages of {clusterId}, which is {state}";
        yield return SummaryText.Row("Console", pages.Console);
        foreach (var page in pages.Signed)
        {
            yield return $"  {page.Name}: {page.Url ?? page.WhyNot}";
        }

        if (pages.Tunnel is not { } tunnel)
        {
            yield break;
        }

        if (tunnel.Command is null)
        {
            yield return $"  By SSH: {tunnel.WhyNot}";
            yield break;
        }

        yield return "  By SSH, while this runs (the primary node's security group has to let port 22 in):";
        yield return $"    {tunnel.Command}";
        foreach (var page in tunnel.Pages)
        {
            yield return $"    {page.Name}: {page.Url}";
        }
    }
}
