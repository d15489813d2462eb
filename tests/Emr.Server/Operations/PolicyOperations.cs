using Amazon.ElasticMapReduce.Model;
using Emr.Server.Http;
using Emr.Server.Life;

namespace Emr.Server.Operations;

internal sealed class PolicyOperations(EmrAccount account)
{
    public void AddTo(OperationTable table)
    {
        table.Add<PutAutoTerminationPolicyRequest, PutAutoTerminationPolicyResponse>(PutIdle);
        table.Add<GetAutoTerminationPolicyRequest, GetAutoTerminationPolicyResponse>(request =>
            new() { AutoTerminationPolicy = account.Find(request.ClusterId).IdlePolicy });
        table.Add<RemoveAutoTerminationPolicyRequest, RemoveAutoTerminationPolicyResponse>(request =>
        {
            account.Find(request.ClusterId).IdlePolicy = null;
            return new RemoveAutoTerminationPolicyResponse();
        });
        table.Add<PutManagedScalingPolicyRequest, PutManagedScalingPolicyResponse>(PutScaling);
        table.Add<GetManagedScalingPolicyRequest, GetManagedScalingPolicyResponse>(request =>
            new() { ManagedScalingPolicy = account.Find(request.ClusterId).ScalingPolicy });
        table.Add<RemoveManagedScalingPolicyRequest, RemoveManagedScalingPolicyResponse>(request =>
        {
            account.Find(request.ClusterId).ScalingPolicy = null;
            return new RemoveManagedScalingPolicyResponse();
        });
    }

    private PutAutoTerminationPolicyResponse PutIdle(PutAutoTerminationPolicyRequest request)
    {
        if (request.AutoTerminationPolicy?.IdleTimeout is not (>= 60 and <= 604_800))
        {
            throw ApiFailure.NotValid("IdleTimeout must be from 60 to 604800 seconds.");
        }

        var cluster = account.Find(request.ClusterId);
        cluster.IdlePolicy = request.AutoTerminationPolicy;
        cluster.WatchIdleness();
        return new PutAutoTerminationPolicyResponse();
    }

    private PutManagedScalingPolicyResponse PutScaling(PutManagedScalingPolicyRequest request)
    {
        var limits = request.ManagedScalingPolicy?.ComputeLimits;
        if (limits is not { MinimumCapacityUnits: { } least, MaximumCapacityUnits: { } most } || least > most)
        {
            throw ApiFailure.NotValid("MinimumCapacityUnits and MaximumCapacityUnits are required, in this order.");
        }

        account.Find(request.ClusterId).ScalingPolicy = request.ManagedScalingPolicy;
        return new PutManagedScalingPolicyResponse();
    }
}
