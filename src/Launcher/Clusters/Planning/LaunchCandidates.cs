using Launcher.Clusters.Capacity;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Planning;

/// <summary>
/// What to try in turn while there is no capacity: the plan, then another zone, other types of the same size, and
/// on-demand machines in place of spot. One of each kind comes before a second of any: few attempts differ much then.
/// </summary>
/// <param name="offered">Types that the region has; null where that is not known.</param>
internal sealed class LaunchCandidates(ClusterLaunch launch, PriceBook book, IReadOnlySet<string>? offered)
{
    private readonly PriceEstimate _estimate = new(launch.Settings, book);

    public IReadOnlyList<LaunchCandidate> All()
    {
        var attempts = launch.Settings.Whole("launch.attempts");
        List<List<LaunchCandidate>> kinds = [[.. Zones()], [.. Types()], [.. OnDemand()]];
        var others = Enumerable
            .Range(0, kinds.Max(kind => kind.Count))
            .SelectMany(i => kinds.Where(kind => i < kind.Count).Select(kind => kind[i]));
        return [Of("as planned", launch), .. others.Where(IsPaid).Take(attempts - 1)];
    }

    // With fleets EMR itself picks among the subnets.
    private IEnumerable<LaunchCandidate> Zones() =>
        launch.Settings.UsesFleets
            ? []
            : launch.Settings.Subnets.Skip(1).Select(subnet =>
                Of($"in subnet '{subnet}'", launch with { Subnet = subnet }));

    private IEnumerable<LaunchCandidate> Types()
    {
        var used = launch.Capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type).Distinct().ToList();
        var similar = used.ToDictionary(
            type => type,
            type => SimilarTypes.Of(type, book)
                .Where(other => !used.Contains(other) && offered?.Contains(other) != false)
                .ToList());
        for (var i = 0; i < similar.Values.Max(others => others.Count); i++)
        {
            var swaps = similar
                .Where(pair => pair.Value.Count > 0)
                .ToDictionary(pair => pair.Key, pair => pair.Value[Math.Min(i, pair.Value.Count - 1)]);
            yield return Of(
                "with " + string.Join(", ", swaps.Select(swap => $"{swap.Value} for {swap.Key}")),
                launch with { Capacity = Map(role => Swapped(role, swaps)) });
        }
    }

    // Who lets EMR switch to on-demand machines at the start has agreed to their price.
    private IEnumerable<LaunchCandidate> OnDemand() =>
        launch.Settings is { UsesSpot: true, SwitchesToOnDemand: true }
            ? [Of("on-demand", launch with { Capacity = Map(role => role with { IsSpot = false }) })]
            : [];

    private ClusterCapacity Map(Func<NodeCapacity, NodeCapacity> change)
    {
        var capacity = launch.Capacity;
        return capacity with
        {
            Primary = change(capacity.Primary),
            Core = change(capacity.Core),
            Task = capacity.Task is { } task ? change(task) : null,
        };
    }

    private static NodeCapacity Swapped(NodeCapacity role, Dictionary<string, string> swaps) =>
        role with
        {
            Types =
            [
                .. role.Types
                    .Select(type => type with { Type = swaps.GetValueOrDefault(type.Type, type.Type) })
                    .DistinctBy(type => type.Type),
            ],
        };

    private LaunchCandidate Of(string reason, ClusterLaunch changed) =>
        new(
            reason,
            LaunchRequest.Of(changed),
            _estimate.Unknown(changed.Capacity) is null ? _estimate.MostPerHour(changed.Capacity) : null);

    private bool IsPaid(LaunchCandidate candidate) =>
        launch.Settings.MaxCost is not { } budget
        || candidate.MostPerHour * (launch.LimitMinutes + BudgetStop.TailMinutes) / 60 <= budget;
}
