using System.Net;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Aws.Tests.Moto;

[Trait("Category", "Cloud")]
public class ElasticMapReduceTests(Emulator emulator)
{
    [Fact]
    public async Task A_cluster_is_launched_described_and_terminated()
    {
        using var client = await ConnectAsync();
        var launched = await client.RunJobFlowAsync(Launch("damp-soil~1"));

        var cluster = (await client.DescribeClusterAsync(Of(launched))).Cluster!;
        Assert.Equal("damp-soil~1", cluster.Name);
        Assert.Equal(ClusterState.WAITING, cluster.Status!.State);
        Assert.Contains(cluster.Tags!, tag => tag is { Key: "sparkjob:token", Value: "1" });
        Assert.True(DateTime.UnixEpoch < cluster.Status.Timeline!.CreationDateTime);

        await client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [launched.JobFlowId!] });
        cluster = (await client.DescribeClusterAsync(Of(launched))).Cluster!;
        Assert.Equal(ClusterState.TERMINATED, cluster.Status!.State);
        Assert.NotNull(cluster.Status.Timeline!.EndDateTime);
    }

    [Fact]
    public async Task Steps_groups_and_instances_can_be_read()
    {
        using var client = await ConnectAsync();
        var id = (await client.RunJobFlowAsync(Launch("parts"))).JobFlowId;

        var step = Assert.Single((await client.ListStepsAsync(new ListStepsRequest { ClusterId = id })).Steps!);
        Assert.Equal("train", step.Name);
        Assert.Equal(ActionOnFailure.TERMINATE_CLUSTER, step.ActionOnFailure);
        Assert.Equal(["spark-submit", "job"], step.Config!.Args);

        var groups = await client.ListInstanceGroupsAsync(new ListInstanceGroupsRequest { ClusterId = id });
        Assert.Equal(
            [(1, InstanceGroupType.MASTER), (2, InstanceGroupType.CORE)],
            groups
                .InstanceGroups!.Select(group => (group.RequestedInstanceCount!.Value, group.InstanceGroupType!))
                .OrderBy(group => group.Value));
        var instances = await client.ListInstancesAsync(new ListInstancesRequest { ClusterId = id });
        Assert.Equal(3, instances.Instances!.Count);
        Assert.All(instances.Instances, instance => Assert.StartsWith("i-", instance.Ec2InstanceId));
    }

    [Fact]
    public async Task Steps_and_tags_can_be_added()
    {
        using var client = await ConnectAsync();
        var id = (await client.RunJobFlowAsync(Launch("added"))).JobFlowId!;

        var added = await client.AddJobFlowStepsAsync(
            new AddJobFlowStepsRequest { JobFlowId = id, Steps = [Step("second")] });
        await client.AddTagsAsync(
            new AddTagsRequest { ResourceId = id, Tags = [new Tag { Key = "team", Value = "soil" }] });
        await client.SetTerminationProtectionAsync(
            new SetTerminationProtectionRequest { JobFlowIds = [id], TerminationProtected = true });

        var described = await client.DescribeStepAsync(
            new DescribeStepRequest { ClusterId = id, StepId = added.StepIds![0] });
        Assert.Equal("second", described.Step!.Name);
        var cluster = (await client.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id })).Cluster!;
        Assert.Contains(cluster.Tags!, tag => tag.Key == "team");
        Assert.True(cluster.TerminationProtected);
    }

    [Fact]
    public async Task Clusters_come_in_pages_of_fifty()
    {
        using var client = await ConnectAsync();
        var wanted = new HashSet<string>();
        for (var i = 0; i < 55; i++)
        {
            wanted.Add((await client.RunJobFlowAsync(new RunJobFlowRequest
            {
                Name = $"paged~{i}",
                Instances = new JobFlowInstancesConfig { KeepJobFlowAliveWhenNoSteps = true },
            })).JobFlowId!);
        }

        var pages = new List<ListClustersResponse>();
        await foreach (var page in client.Paginators.ListClusters(new ListClustersRequest()).Responses)
        {
            pages.Add(page);
        }

        Assert.True(pages.Count > 1);
        Assert.Equal(50, pages[0].Clusters!.Count);
        Assert.Superset(wanted, pages.SelectMany(page => page.Clusters!).Select(cluster => cluster.Id!).ToHashSet());
    }

    [Fact]
    public async Task A_crash_of_the_server_is_a_failure_with_its_page()
    {
        using var client = await ConnectAsync();

        var failure = await Assert.ThrowsAsync<AmazonElasticMapReduceException>(() =>
            client.CancelStepsAsync(new CancelStepsRequest { ClusterId = "j-1", StepIds = ["s-1"] }));

        Assert.Equal(HttpStatusCode.InternalServerError, failure.StatusCode);
        Assert.Contains("Internal Server Error", failure.Message);
    }

    private static RunJobFlowRequest Launch(string name) =>
        new()
        {
            Name = name,
            ReleaseLabel = "emr-7.13.0",
            LogUri = "s3://logs/",
            Applications = [new Application { Name = "Spark" }],
            ServiceRole = "EMR_DefaultRole_V2",
            JobFlowRole = "EMR_EC2_DefaultRole",
            Tags = [new Tag { Key = "sparkjob:token", Value = "1" }],
            Instances = new JobFlowInstancesConfig
            {
                KeepJobFlowAliveWhenNoSteps = true,
                InstanceGroups = [Group(InstanceRoleType.MASTER, 1), Group(InstanceRoleType.CORE, 2)],
            },
            Steps = [Step("train")],
        };

    private static InstanceGroupConfig Group(InstanceRoleType role, int count) =>
        new()
        {
            InstanceRole = role,
            InstanceCount = count,
            InstanceType = "m5.xlarge",
            Market = MarketType.ON_DEMAND,
        };

    private static StepConfig Step(string name) =>
        new()
        {
            Name = name,
            ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
            HadoopJarStep = new HadoopJarStepConfig { Jar = "command-runner.jar", Args = ["spark-submit", "job"] },
        };

    private static DescribeClusterRequest Of(RunJobFlowResponse launched) => new() { ClusterId = launched.JobFlowId };

    private async Task<AmazonElasticMapReduceClient> ConnectAsync() =>
        new(emulator.Credentials, await emulator.ConfigureAsync(new AmazonElasticMapReduceConfig()));
}
