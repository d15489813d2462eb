using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Http;
using Emr.Server.Life;

namespace Emr.Server.Operations;

internal sealed class StepOperations(EmrAccount account)
{
    public void AddTo(OperationTable table)
    {
        table.Add<ListStepsRequest, ListStepsResponse>(List);
        table.Add<DescribeStepRequest, DescribeStepResponse>(Describe);
        table.Add<AddJobFlowStepsRequest, AddJobFlowStepsResponse>(Add);
        table.Add<CancelStepsRequest, CancelStepsResponse>(Cancel);
    }

    private ListStepsResponse List(ListStepsRequest request)
    {
        var cluster = account.Find(request.ClusterId);
        if (request.StepIds is { Count: > 10 })
        {
            throw ApiFailure.Refused("TooManySteps", "At most 10 step ids are allowed.");
        }

        var steps = cluster.Plan.HidesSteps
            ? []
            : cluster
                .Steps.Where(step =>
                    (request.StepIds is not { Count: > 0 } ids || ids.Contains(step.Id))
                    && (request.StepStates is not { Count: > 0 } states || states.Contains(step.State.Value)))
                .Reverse()
                .ToList();
        var (page, marker) = Page.Of(steps, request.Marker, account.Options.PageSize);
        return new ListStepsResponse { Steps = page.ConvertAll(Summary), Marker = marker };
    }

    private DescribeStepResponse Describe(DescribeStepRequest request)
    {
        var step = Find(account.Find(request.ClusterId), request.StepId);
        return new DescribeStepResponse
        {
            Step = new Step
            {
                Id = step.Id,
                Name = step.Name,
                Config = Describing.ConfigOf(step),
                ActionOnFailure = step.Config.ActionOnFailure,
                Status = Describing.StatusOf(step, account.Agenda.Now),
            },
        };
    }

    private AddJobFlowStepsResponse Add(AddJobFlowStepsRequest request)
    {
        var cluster = account.Find(request.JobFlowId);
        if (cluster.State == ClusterState.TERMINATING || !cluster.IsAlive)
        {
            throw ApiFailure.NotValid(
                "A job flow that is shutting down, terminating, or finished may not be modified.");
        }

        LaunchRules.CheckSteps(request.Steps ?? [], cluster.Concurrency);
        if (cluster.Steps.Count(step => !step.IsOver) + request.Steps!.Count > 256)
        {
            throw ApiFailure.NotValid("Maximum number of active steps (256) exceeded.");
        }

        return new AddJobFlowStepsResponse { StepIds = [.. cluster.AddSteps(request.Steps).Select(step => step.Id)] };
    }

    private CancelStepsResponse Cancel(CancelStepsRequest request)
    {
        var cluster = account.Find(request.ClusterId);
        return new CancelStepsResponse
        {
            CancelStepsInfoList = request.StepIds!.ConvertAll(id =>
            {
                var isAccepted = cluster.TryCancel(Find(cluster, id));
                return new CancelStepsInfo
                {
                    StepId = id,
                    Status = isAccepted ? CancelStepsRequestStatus.SUBMITTED : CancelStepsRequestStatus.FAILED,
                    Reason = isAccepted ? string.Empty : "Step was already completed",
                };
            }),
        };
    }

    private StepSummary Summary(EmrStep step) =>
        new()
        {
            Id = step.Id,
            Name = step.Name,
            Config = Describing.ConfigOf(step),
            ActionOnFailure = step.Config.ActionOnFailure,
            Status = Describing.StatusOf(step, account.Agenda.Now),
        };

    private static EmrStep Find(EmrCluster cluster, string? id) =>
        cluster.Steps.FirstOrDefault(step => step.Id == id)
        ?? throw ApiFailure.Refused("NoSuchStep", $"Step id '{id}' is not valid.");
}
