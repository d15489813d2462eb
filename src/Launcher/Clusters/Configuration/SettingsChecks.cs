using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Clusters.Configuration;

/// <summary>Settings that are right each by itself and not together, by EMR's rules or by ours about money.</summary>
internal static class SettingsChecks
{
    private const int MostBootstrapActions = 16;
    private const int MostTags = 46;
    private const int MostTypes = 5;
    private const int MostTypesWithStrategy = 30;

    public static void Require(ClusterSettings settings)
    {
        if (settings.UsesFleets)
        {
            RequireFleets(settings);
        }
        else
        {
            RequireGroups(settings);
        }

        RequireScaling(settings);
        RequireTags(settings.Tags);
        var effective = settings.Effective;
        Refuse(
            effective.Find("securityGroups.primary") is null != effective.Find("securityGroups.workers") is null,
            "'securityGroups.primary' and 'securityGroups.workers' belong together. Set both, or neither.");
        Refuse(
            effective.Find("stepRole") is not null && effective.Find("securityConfiguration") is null,
            "'stepRole' needs 'securityConfiguration', one with application-scoped roles.");
        Refuse(
            settings.Bootstrap.Count > MostBootstrapActions,
            $"'bootstrap' has {settings.Bootstrap.Count} scripts; EMR takes {MostBootstrapActions}.");
        Refuse(
            settings.IdleMinutes >= settings.MaxMinutes,
            $"'limits.idleMinutes' is '{settings.IdleMinutes}', not less than 'limits.maxMinutes', which is "
                + $"'{settings.MaxMinutes}'.");
        Refuse(
            settings.UsesSpot && settings.SpotTimeoutMinutes >= settings.StartupMinutes,
            $"'spot.timeoutMinutes' is '{settings.SpotTimeoutMinutes}', not less than 'limits.startupMinutes', which "
                + $"is '{settings.StartupMinutes}': the start-up would end before EMR gives up on spot machines.");
        Refuse(
            effective.Text("deadline.required") == "yes" && effective.Find("deadline.role") is null,
            "'deadline.required' is 'yes', which needs 'deadline.role': the role that may end the cluster.");
        Refuse(
            effective.Text("notify.topic") is { } topic && topic.Split(':')[3] != settings.Region,
            $"'notify.topic' is '{effective.Text("notify.topic")}', which is not in '{settings.Region}'. Name a topic "
                + "of the cluster's region.");
        foreach (var own in SubmitSettings.Program.Where(settings.Spark.ContainsKey))
        {
            throw LauncherException.Usage($"'{own}' in 'spark' is set by the package itself. Remove it.");
        }
    }

    private static void RequireFleets(ClusterSettings settings)
    {
        foreach (var (role, nodes) in Roles(settings))
        {
            Refuse(
                nodes.Types.Distinct().Count() < nodes.Types.Count,
                $"'{role}.types' names a type twice. Name each once.");
            Refuse(
                nodes.Types.Count > MostTypesWithStrategy,
                $"'{role}.types' has {nodes.Types.Count} types; a fleet takes {MostTypesWithStrategy}.");
        }

        Refuse(
            settings.Primary.Types.Count > MostTypes,
            $"'primary.types' has {settings.Primary.Types.Count} types; take {MostTypes} at most.");
    }

    private static void RequireGroups(ClusterSettings settings)
    {
        foreach (var (role, nodes) in Roles(settings))
        {
            Refuse(
                nodes.Types.Count > 1,
                $"'{role}.types' has {nodes.Types.Count} types, but a group has one. Set 'layout' to 'fleets'.");
        }

        Refuse(
            settings.Core.IsSpot,
            "'core.market' is 'spot', and a group of core nodes waits for spot machines without limit. "
                + "Set 'layout' to 'fleets', which give up after 'spot.timeoutMinutes'.");
        Refuse(
            settings.UsesSpot && settings.BidPercent != 100,
            "'spot.bidPercent' works with fleets only. Set 'layout' to 'fleets'.");
    }

    private static void RequireScaling(ClusterSettings settings)
    {
        if (settings.ScalingMaxCount is not { } most)
        {
            Refuse(
                settings.Effective.Find("scaling.maxOnDemandCount") is not null,
                "'scaling.maxOnDemandCount' needs 'scaling.maxCount'.");
            return;
        }

        var started = (settings.Core.Count ?? 1) + (settings.Task.Count ?? 0);
        Refuse(
            most < started,
            $"'scaling.maxCount' is '{most}', less than the {started} core and task nodes at the start.");
    }

    private static void RequireTags(IReadOnlyDictionary<string, string> tags)
    {
        Refuse(tags.Count > MostTags, $"'tags' has {tags.Count}; with the launcher's own, EMR takes {MostTags}.");
        foreach (var (key, value) in tags)
        {
            Refuse(
                key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
                    || key.StartsWith("sparkjob:", StringComparison.OrdinalIgnoreCase)
                    || key == "for-use-with-amazon-emr-managed-policies",
                $"The tag '{key}' is not a person's to set. Take another name.");
            Refuse(
                key.Length > 128 || value.Length > 256,
                $"The tag '{key}' is too long; a name has at most 128 letters, a value 256.");
        }
    }

    private static IEnumerable<(string Role, NodeSettings Nodes)> Roles(ClusterSettings settings) =>
        [("primary", settings.Primary), ("core", settings.Core), ("task", settings.Task)];

    private static void Refuse(bool isWrong, string sentence)
    {
        if (isWrong)
        {
            throw LauncherException.Usage(sentence);
        }
    }
}
