using System.Globalization;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Sizing;
using Launcher.Packaging;
using Launcher.Sources;

namespace Launcher.Clusters.Planning;

/// <summary>What a person should know of a plan that is not refused.</summary>
internal static class PlanWarnings
{
    public static IEnumerable<string> Of(
        ClusterLaunch launch,
        SizedCluster sized,
        string? unknownPrices,
        ScriptSource source,
        IReadOnlyList<string> scriptOptions,
        TargetRuntime runtime)
    {
        var settings = launch.Settings;
        if (!launch.Package.IsMade)
        {
            yield return $"There is no package for {runtime.Id} yet, so its address lacks the hash. "
                + $"'package {source.Shown} --runtime {runtime.Id}' makes it.";
        }

        if (unknownPrices is not null)
        {
            yield return $"The cost is unknown: {unknownPrices}.";
        }

        if (settings.Core.IsSpot)
        {
            yield return "'core.market' is 'spot': the driver may run on a spot machine, and losing that one loses the "
                + "run. Buy core nodes on-demand and task nodes on spot.";
        }

        if (settings.Effective.Find("securityConfiguration") is null)
        {
            yield return "No 'securityConfiguration' is named: objects in S3 are encrypted, disks of the machines and "
                + "traffic between them are not, unless the account does so by default.";
        }

        var time = sized.WorkMinutes + PriceEstimate.StartupMinutes + PriceEstimate.ShutdownMinutes;
        if (time > launch.LimitMinutes)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The run is expected to take {time:0} minutes, but is stopped after {launch.LimitMinutes}.");
        }

        foreach (var option in scriptOptions.Where(option => IsLocal(option, source)))
        {
            yield return $"'{option}' is on this machine, where the cluster cannot read it. "
                + "Copy it to S3 and name that.";
        }
    }

    private static bool IsLocal(string option, ScriptSource source)
    {
        var value = option.StartsWith('-') ? option[(option.IndexOf('=') + 1)..] : option;
        return value.Length > 0
            && !value.StartsWith('-')
            && !value.Contains("://", StringComparison.Ordinal)
            && Path.Exists(Path.GetFullPath(value, source.WorkingDirectory));
    }
}
