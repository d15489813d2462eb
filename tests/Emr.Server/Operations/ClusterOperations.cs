using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;
using Emr.Server.Http;
using Emr.Server.Life;

namespace Emr.Server.Operations;

internal sealed class ClusterOperations(EmrAccount account)
{
    public void AddTo(OperationTable table)
    {
        table.Add<RunJobFlowRequest, RunJobFlowResponse>(Launch);
        table.Add<DescribeClusterRequest, DescribeClusterResponse>(request =>
            new() { Cluster = Describing.Whole(account.Find(request.ClusterId)) });
        table.Add<ListClustersRequest, ListClustersResponse>(List);
        table.Add<TerminateJobFlowsRequest, TerminateJobFlowsResponse>(Terminate);
        table.Add<SetTerminationProtectionRequest, SetTerminationProtectionResponse>(Protect);
        table.Add<SetKeepJobFlowAliveWhenNoStepsRequest, SetKeepJobFlowAliveWhenNoStepsResponse>(KeepAlive);
        table.Add<ModifyClusterRequest, ModifyClusterResponse>(Modify);
        table.Add<AddTagsRequest, AddTagsResponse>(AddTags);
        table.Add<RemoveTagsRequest, RemoveTagsResponse>(RemoveTags);
        table.Add<ListBootstrapActionsRequest, ListBootstrapActionsResponse>(ListBootstrapActions);
    }

    private RunJobFlowResponse Launch(RunJobFlowRequest request)
    {
        LaunchRules.Check(request);
        if (account.Clusters.Count(cluster => cluster.IsAlive) >= account.Options.MostActiveClusters)
        {
            throw ApiFailure.NotValid(
                $"The number of active clusters limit exceeded: {account.Options.MostActiveClusters}");
        }

        var plan = account.Faults.OfCluster(new LifePlan { Timings = account.Options.Timings });
        var cluster = new EmrCluster(account, request, plan);
        if (cluster.MissingType is { } type)
        {
            var shortage = Fault.Shortage(type, cluster.Zone);
            cluster = new EmrCluster(account, request, plan with { WhileStarting = shortage });
        }

        account.Clusters.Add(cluster);
        cluster.Begin();
        return new RunJobFlowResponse { JobFlowId = cluster.Id, ClusterArn = cluster.Arn };
    }

    private ListClustersResponse List(ListClustersRequest request)
    {
        var found = account
            .Clusters.Where(cluster =>
                cluster.IsListed
                && (request.ClusterStates is not { Count: > 0 } states || states.Contains(cluster.State.Value))
                && (request.CreatedAfter is null || cluster.CreatedAt.UtcDateTime >= request.CreatedAfter)
                && (request.CreatedBefore is null || cluster.CreatedAt.UtcDateTime <= request.CreatedBefore))
            .Reverse()
            .ToList();
        var (page, marker) = Page.Of(found, request.Marker, account.Options.PageSize);
        return new ListClustersResponse { Clusters = [.. page.Select(Describing.Summary)], Marker = marker };
    }

    private TerminateJobFlowsResponse Terminate(TerminateJobFlowsRequest request)
    {
        var clusters = FindAll(request.JobFlowIds);
        if (clusters.Any(cluster => cluster.IsProtected && cluster.IsAlive))
        {
            throw ApiFailure.NotValid(
                "Could not shut down one or more job flows since they are termination protected.");
        }

        clusters.ForEach(cluster => cluster.Terminate(Ending.ByUser));
        return new TerminateJobFlowsResponse();
    }

    private SetTerminationProtectionResponse Protect(SetTerminationProtectionRequest request)
    {
        foreach (var cluster in FindAll(request.JobFlowIds))
        {
            RequireAlive(cluster);
            cluster.IsProtected = request.TerminationProtected == true;
        }

        return new SetTerminationProtectionResponse();
    }

    private SetKeepJobFlowAliveWhenNoStepsResponse KeepAlive(SetKeepJobFlowAliveWhenNoStepsRequest request)
    {
        foreach (var cluster in FindAll(request.JobFlowIds))
        {
            cluster.KeepsAlive = request.KeepJobFlowAliveWhenNoSteps == true;
        }

        return new SetKeepJobFlowAliveWhenNoStepsResponse();
    }

    private ModifyClusterResponse Modify(ModifyClusterRequest request)
    {
        var cluster = account.Find(request.ClusterId);
        RequireAlive(cluster);
        cluster.Concurrency = request.StepConcurrencyLevel ?? cluster.Concurrency;
        return new ModifyClusterResponse { StepConcurrencyLevel = cluster.Concurrency };
    }

    private AddTagsResponse AddTags(AddTagsRequest request)
    {
        var cluster = account.Find(request.ResourceId);
        RequireAlive(cluster);
        foreach (var tag in request.Tags ?? [])
        {
            cluster.Tags.RemoveAll(old => old.Key == tag.Key);
            cluster.Tags.Add(tag);
        }

        return new AddTagsResponse();
    }

    private RemoveTagsResponse RemoveTags(RemoveTagsRequest request)
    {
        var cluster = account.Find(request.ResourceId);
        RequireAlive(cluster);
        cluster.Tags.RemoveAll(tag => request.TagKeys!.Contains(tag.Key!));
        return new RemoveTagsResponse();
    }

    private ListBootstrapActionsResponse ListBootstrapActions(ListBootstrapActionsRequest request) =>
        new()
        {
            BootstrapActions =
            [
                .. (account.Find(request.ClusterId).Request.BootstrapActions ?? []).Select(action => new Command
                {
                    Name = action.Name,
                    ScriptPath = action.ScriptBootstrapAction?.Path,
                    Args = action.ScriptBootstrapAction?.Args ?? [],
                }),
            ],
        };

    private List<EmrCluster> FindAll(List<string>? ids) =>
        ids is not { Count: >= 1 and <= 10 }
            ? throw ApiFailure.NotValid("From 1 to 10 job flow ids are required.")
            : ids.ConvertAll(id =>
                account.Clusters.Find(cluster => cluster.Id == id)
                ?? throw ApiFailure.NotValid($"Specified job flow ID '{id}' does not exist."));

    private static void RequireAlive(EmrCluster cluster)
    {
        if (!cluster.IsAlive)
        {
            throw ApiFailure.Refused("ClusterNotActive", $"Cluster '{cluster.Id}' is terminated.");
        }
    }
}
