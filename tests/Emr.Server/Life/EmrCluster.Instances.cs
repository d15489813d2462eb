using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Life;

public sealed partial class EmrCluster
{
    /// <summary>A node that joins a running cluster.</summary>
    private static readonly TimeSpan JoinDelay = TimeSpan.FromMinutes(3);

    internal bool HasFleets => Request.Instances!.InstanceFleets is { Count: > 0 };

    internal void Add(InstanceSet set)
    {
        Sets = [.. Sets, set];
        Resize(set);
    }

    internal void Resize(InstanceSet set)
    {
        foreach (var instance in set.MeetTargets(Now))
        {
            Join(set, instance);
        }
    }

    /// <summary>Of the subnets offered the first whose zone has every type; types are tried in their order.</summary>
    private string ChooseZone()
    {
        var instances = Request.Instances!;
        var subnets = instances.Ec2SubnetIds ?? [];
        if (instances.Ec2SubnetId is { } subnet)
        {
            subnets = [subnet];
        }

        var usual = instances.Placement?.AvailabilityZone ?? ZoneOf("a");
        var zones = subnets.Select(ZoneOf).DefaultIfEmpty(usual).ToList();
        foreach (var zone in zones)
        {
            if (Sets.All(set => set.Types.Any(type => _account.Capacity.Has(type, zone))))
            {
                foreach (var set in Sets)
                {
                    set.Choose(set.Types.First(type => _account.Capacity.Has(type, zone)));
                }

                return zone;
            }
        }

        return zones[^1];
    }

    /// <summary>'subnet-b' and 'subnet-0b' lie in zone b; a name that ends otherwise in zone a.</summary>
    private string ZoneOf(string subnet) =>
        _account.Options.Region + (subnet[^1] is >= 'a' and <= 'f' ? subnet[^1] : 'a');

    /// <summary>The first type of which the zone has nothing; null when all is there.</summary>
    internal string? MissingType =>
        Sets.FirstOrDefault(set => !_account.Capacity.Has(set.Type, Zone))?.Type;

    private void Provision()
    {
        foreach (var set in Sets)
        {
            foreach (var instance in set.Instances)
            {
                if (!_plan.HasNoSpot || instance.Market != MarketType.SPOT)
                {
                    set.Provision(instance);
                }
            }

            if (set.Instances.Any(instance => instance.IsAwaited) && set.SpotRule is { } rule)
            {
                var limit = TimeSpan.FromMinutes(rule.TimeoutDurationMinutes!.Value);
                _account.Agenda.In(limit, () => GiveUpSpot(set, rule));
            }
        }
    }

    private void GiveUpSpot(InstanceSet set, SpotProvisioningSpecification rule)
    {
        if (IsTerminating)
        {
            return;
        }

        if (rule.TimeoutAction == SpotProvisioningTimeoutAction.TERMINATE_CLUSTER)
        {
            Terminate(new Ending(
                ClusterStateChangeReasonCode.INSTANCE_FLEET_TIMEOUT,
                $"Instance fleet {set.Id} did not get its Spot capacity in {rule.TimeoutDurationMinutes} minutes."));
            return;
        }

        foreach (var instance in set.Instances.Where(instance => instance.IsAwaited))
        {
            instance.Market = MarketType.ON_DEMAND;
            set.Provision(instance);
        }

        _account.Agenda.In(_plan.Timings.Starting, TryBootstrap);
    }

    /// <summary>Spot nodes of core and task go; others come in their place.</summary>
    private void Lose(int nodes)
    {
        var lost = Sets
            .Where(set => !set.IsPrimary)
            .SelectMany(set => set.Instances.Select(instance => (set, instance)))
            .Where(node => node.instance.Market == MarketType.SPOT && !node.instance.IsGone)
            .Take(nodes)
            .ToList();
        foreach (var (set, instance) in lost)
        {
            instance.End(Now, InstanceStateChangeReasonCode.INSTANCE_FAILURE, "Spot instance was reclaimed");
            Resize(set);
        }
    }

    private void Join(InstanceSet set, EmrInstance instance)
    {
        if (_plan.HasNoSpot && instance.Market == MarketType.SPOT)
        {
            return;
        }

        set.Provision(instance);
        _account.Agenda.In(JoinDelay, () => instance.Run(Now));
    }
}
