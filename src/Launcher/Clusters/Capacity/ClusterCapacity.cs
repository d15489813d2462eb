using Launcher.Clusters.Configuration;

namespace Launcher.Clusters.Capacity;

/// <summary>All machines of a cluster.</summary>
/// <param name="MaxUnits">Of core and task together, that managed scaling may reach; null without scaling.</param>
internal sealed record ClusterCapacity(NodeCapacity Primary, NodeCapacity Core, NodeCapacity? Task, int? MaxUnits)
{
    public int WorkerUnits => Core.Units + (Task?.Units ?? 0);

    public IEnumerable<NodeCapacity> Roles => Task is null ? [Primary, Core] : [Primary, Core, Task];

    public static ClusterCapacity Of(ClusterSettings settings, int coreCount)
    {
        // Core and task fleets share one scale, because scaling counts the units of both. A group counts machines.
        var workers = settings.HasTasks ? settings.Core.Types.Concat(settings.Task.Types) : settings.Core.Types;
        var unitCpus = settings.UsesFleets ? NodeCapacity.Smallest(workers) : null;
        var core = NodeCapacity.Of(settings.Core, coreCount, unitCpus);
        return new ClusterCapacity(
            NodeCapacity.One(settings.Primary.Types),
            core,
            settings.HasTasks ? NodeCapacity.Of(settings.Task, settings.Task.Count!.Value, unitCpus) : null,
            settings.ScalingMaxCount * core.Types[0].Weight);
    }
}
