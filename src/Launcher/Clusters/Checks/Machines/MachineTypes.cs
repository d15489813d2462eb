using Amazon.EC2;
using Amazon.EC2.Model;
using Launcher.Clusters.Capacity;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>What EC2 says of the plan's types. Types that do not exist are left out.</summary>
internal sealed class MachineTypes(Lazy<IAmazonEC2> ec2, ClusterCapacity capacity, CancellationToken stop)
{
    private readonly Lazy<Task<IReadOnlyList<InstanceTypeInfo>>> _types = new(async () =>
    {
        List<string> named = [.. Named(capacity)];
        var request = new DescribeInstanceTypesRequest { Filters = [new Filter("instance-type", named)] };
        return (await ec2.Value.DescribeInstanceTypesAsync(request, stop)).InstanceTypes ?? [];
    });

    public Task<IReadOnlyList<InstanceTypeInfo>> TypesAsync() => _types.Value;

    /// <summary>Every type once, in the order of the roles.</summary>
    public static IEnumerable<string> Named(ClusterCapacity capacity) =>
        capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type).Distinct(StringComparer.Ordinal);
}
