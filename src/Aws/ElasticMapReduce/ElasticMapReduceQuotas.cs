using Aws.Calls;

namespace Amazon.ElasticMapReduce;

/// <summary>The documented default quotas per account and region.</summary>
internal static class ElasticMapReduceQuotas
{
    public static QuotaTable Table { get; } = new(
        new Quota(25, 5),
        new Dictionary<string, Quota>
        {
            ["RunJobFlow"] = new(10, 0.5),
            ["DescribeCluster"] = new(10, 1),
            ["DescribeStep"] = new(10, 0.5),
            ["ListSteps"] = new(10, 0.5),
            ["ListClusters"] = new(20, 0.5),
            ["AddJobFlowSteps"] = new(10, 0.5),
            ["CancelSteps"] = new(10, 0.5),
            ["TerminateJobFlows"] = new(10, 0.5),
            ["ListInstances"] = new(10, 0.5),
            ["ListInstanceGroups"] = new(10, 1),
            ["ListInstanceFleets"] = new(5, 0.5),
            ["ListBootstrapActions"] = new(10, 1),
            ["AddTags"] = new(5, 0.5),
            ["RemoveTags"] = new(5, 0.5),
            ["SetTerminationProtection"] = new(5, 0.2),
        });
}
