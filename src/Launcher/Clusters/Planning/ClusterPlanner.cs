using System.Globalization;
using System.Text.RegularExpressions;
using Launcher.Clusters.Access;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Sizing;
using Launcher.Failures;
using Launcher.Sources;
using Launcher.Stages;

namespace Launcher.Clusters.Planning;

/// <summary>From notebook and settings to the request that launches it, without network and credentials.</summary>
/// <param name="prices">Null for what the cache and the built-in table know.</param>
internal sealed partial class ClusterPlanner(
    string currentDirectory,
    IReadOnlyDictionary<string, string> environment,
    TimeProvider clock,
    PriceSource? prices = null)
{
    private const int MostTokenLetters = 200;
    private const int MostJobLetters = 200;

    private readonly PriceSource _prices = prices ?? PriceSource.Offline(environment, clock);

    /// <param name="offered">Types that the region has, where that is known.</param>
    public ClusterPlan Plan(PlanRequest asked, IReadOnlySet<string>? offered = null)
    {
        var (source, file, settings) = Read(asked);
        var book = _prices.Known(settings.Region);
        var sized = new ClusterSizing(settings, book).Size();
        var capacity = ClusterCapacity.Of(settings, sized.CoreCount);
        RequireScaling(settings, capacity);
        var estimate = new PriceEstimate(settings, book);
        var unknown = estimate.Unknown(capacity);
        var limit = Limit(settings, unknown, () => estimate.MostPerHour(capacity));
        var runtime = Architecture.Of(capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type));
        var artifacts = ArtifactsFolder.Of(source.Root, asked.Artifacts, currentDirectory);
        var package = PackageAddress.Of(
            settings.Packages,
            PackageAddress.Read(Path.Combine(artifacts, PackagingRun.Folder, source.Name, runtime.Id)));
        var job = settings.Job ?? JobOf(source.Name);
        var now = clock.GetUtcNow();
        var launch = new ClusterLaunch(
            settings, job, Token(asked, settings, job, now), package, asked.ScriptOptions, capacity, now, limit);
        return new ClusterPlan(
            source.Shown,
            file?.Name,
            asked.Profile,
            launch,
            offered,
            sized,
            unknown is null ? estimate.Range(capacity, sized.WorkMinutes, limit) : null,
            book,
            [
                .. PlanWarnings.Of(launch, sized, unknown, source, asked.ScriptOptions, runtime),
                .. unknown is null ? [] : book.Notes,
            ]);
    }

    /// <summary>
    /// A plan with the prices of the day, and only with types that there are, as far as AWS tells; and the account that
    /// was asked.
    /// </summary>
    public async Task<(ClusterPlan Plan, ClusterServices Account)> PlanAsync(
        PlanRequest asked,
        Func<string, ClusterServices> connect,
        CancellationToken stop)
    {
        var (_, _, settings) = Read(asked);
        var services = connect(settings.Region);
        var prices = PriceSource.Online(environment, services);
        IEnumerable<string> types = settings.Primary.Types.Concat(settings.Core.Types);
        types = settings.HasTasks ? types.Concat(settings.Task.Types) : types;
        var known = prices.Known(settings.Region);
        IReadOnlyList<string> all =
            [.. types.Concat(types.SelectMany(type => SimilarTypes.Of(type, known))).Distinct()];
        await prices.FindAsync(settings.Region, all, stop);
        var plan = new ClusterPlanner(currentDirectory, environment, clock, prices).Plan(
            asked, await Offerings.FindAsync(services.Ec2, all, settings.Subnets, stop));
        return (plan, services);
    }

    private (ScriptSource Source, ConfigurationFile? File, ClusterSettings Settings) Read(PlanRequest asked)
    {
        var source = asked.Source ?? SourceFinder.Find(asked.Path, currentDirectory);
        var file = ConfigurationFile.Find(asked.Config, [source.WorkingDirectory, source.Root], currentDirectory);
        var settings = new ClusterSettings(EffectiveSettings.Of(file, asked.Profile, environment, asked.Flags));
        SettingsChecks.Require(settings);
        SecretChecks.Require(settings, asked.ScriptOptions);
        return (source, file, settings);
    }

    private static int Limit(ClusterSettings settings, string? unknown, Func<decimal> mostPerHour)
    {
        if (settings.MaxCost is not { } budget)
        {
            return settings.MaxMinutes;
        }

        return unknown is null
            ? Math.Min(settings.MaxMinutes, BudgetStop.Minutes(budget, mostPerHour()))
            : throw LauncherException.Usage(
                $"'limits.maxCostUsd' cannot be kept: {unknown}. Remove it and rely on 'limits.maxMinutes', or take "
                    + "types and a region whose prices are known.");
    }

    private static void RequireScaling(ClusterSettings settings, ClusterCapacity capacity)
    {
        if (capacity.MaxUnits < capacity.WorkerUnits)
        {
            throw LauncherException.Usage(
                $"'scaling.maxCount' is '{settings.ScalingMaxCount}', but the cluster starts with "
                    + $"{capacity.WorkerUnits} units of core and task nodes. Raise it, or start with fewer.");
        }
    }

    // A command typed by hand is a trigger of its own; a caller's token makes repeated calls the same launch.
    private static LaunchToken Token(PlanRequest asked, ClusterSettings settings, string job, DateTimeOffset now)
    {
        if (asked.Token is { } given && !GivenToken().IsMatch(given))
        {
            throw LauncherException.Usage(
                $"'{given}' is no token. It has 1 to {MostTokenLetters} letters, digits and . _ : / + = -");
        }

        return LaunchToken.Of(
            asked.Token ?? "command " + now.ToString("O", CultureInfo.InvariantCulture),
            job,
            settings.Effective.All.Select(setting => $"{setting.Setting.Key}={setting.Shown}"),
            asked.ScriptOptions);
    }

    /// <summary>A name that EMR takes; it allows 256 letters, the token's among them.</summary>
    public static string JobOf(string source) =>
        Unnameable().Replace(source.Length > MostJobLetters ? source[..MostJobLetters] : source, "-");

    [GeneratedRegex(@"[^A-Za-z0-9._-]")]
    private static partial Regex Unnameable();

    [GeneratedRegex(@"^[A-Za-z0-9._:/+=-]{1,200}$")]
    private static partial Regex GivenToken();
}
