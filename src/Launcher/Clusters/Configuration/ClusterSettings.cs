using System.Globalization;
using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>The effective settings with their types, all required ones there.</summary>
internal sealed record ClusterSettings(EffectiveSettings Effective)
{
    public string? Job => Effective.Text("job");

    public string Region => Required("region");

    public string Release => Required("release");

    /// <summary>Ends with a slash.</summary>
    public string Packages => Folder(Required("packages"));

    /// <summary>Ends with a slash.</summary>
    public string Logs => Folder(Effective.Text("logs") ?? Packages + "logs/");

    public IReadOnlyList<string> Subnets => Effective.List("subnets");

    public bool UsesFleets => Required("layout") == "fleets";

    public NodeSettings Primary => new(Effective.List("primary.types"), 1, IsSpot: false);

    public NodeSettings Core => Nodes("core");

    public NodeSettings Task => Nodes("task");

    public bool HasTasks => Task.Count > 0;

    public bool UsesSpot => Core.IsSpot || (HasTasks && Task.IsSpot);

    public int SpotTimeoutMinutes => Whole("spot.timeoutMinutes");

    public bool SwitchesToOnDemand => Required("spot.timeoutAction") == "switch-to-on-demand";

    public int BidPercent => Whole("spot.bidPercent");

    public int RootVolumeGb => Whole("volumes.rootGb");

    public int? ScalingMaxCount => Effective.Whole("scaling.maxCount");

    public int MaxMinutes => Whole("limits.maxMinutes");

    public decimal? MaxCost => Effective.Number("limits.maxCostUsd");

    public int IdleMinutes => Whole("limits.idleMinutes");

    public int StartupMinutes => Effective.Whole("limits.startupMinutes") ?? (UsesSpot ? 40 : 25);

    public IReadOnlyDictionary<string, string> Spark => Effective.Map("spark");

    public IReadOnlyDictionary<string, string> Tags => Effective.Map("tags");

    public IReadOnlyList<string> Bootstrap => Effective.List("bootstrap");

    public int Whole(string key) => int.Parse(Required(key), CultureInfo.InvariantCulture);

    public decimal Number(string key) => decimal.Parse(Required(key), CultureInfo.InvariantCulture);

    private NodeSettings Nodes(string role) =>
        new(
            Effective.List($"{role}.types"),
            Effective.Whole($"{role}.count"),
            Effective.Text($"{role}.market") == "spot");

    private string Required(string key) =>
        Effective.Find(key) is { } found
            ? found.Shown
            : throw LauncherException.Usage(
                $"'{key}' is not set: {SettingTable.Of(key).Expected}. Set it in {ConfigurationFile.DefaultName}, "
                    + $"in {SettingTable.Of(key).Variable} or with '{SettingTable.Of(key).Flag}'.");

    private static string Folder(string address) => address.TrimEnd('/') + "/";
}
