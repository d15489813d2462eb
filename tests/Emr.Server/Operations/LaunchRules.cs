using System.Buffers;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Http;

namespace Emr.Server.Operations;

/// <summary>What the service refuses before anything is created.</summary>
internal static class LaunchRules
{
    private const int MostCharactersOfAStep = 10_240;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>$|`");

    public static void Check(RunJobFlowRequest request)
    {
        var name = request.Name;
        Require(!string.IsNullOrEmpty(name) && name.Length <= 256, "Name must have 1 to 256 characters.");
        Require(!name.AsSpan().ContainsAny(Forbidden), $"Name '{name}' has characters that are not allowed.");
        Require(request.Instances is not null, "Instances is required.");
        CheckInstances(request.Instances!);
        CheckSteps(request.Steps ?? [], request.StepConcurrencyLevel ?? 1);
        Require((request.BootstrapActions?.Count ?? 0) <= 16, "Maximum number of bootstrap actions is 16.");
        if (request.AutoTerminationPolicy?.IdleTimeout is { } idle)
        {
            Require(idle is >= 60 and <= 604_800, "IdleTimeout must be from 60 to 604800 seconds.");
        }

        Require(
            string.IsNullOrEmpty(request.LogUri) || request.LogUri.StartsWith("s3", StringComparison.Ordinal),
            $"LogUri '{request.LogUri}' is not an address in S3.");
    }

    public static void CheckSteps(IReadOnlyCollection<StepConfig> steps, int concurrency)
    {
        Require(steps.Count <= 256, "Maximum number of steps for job flow exceeded.");
        foreach (var step in steps)
        {
            Require(!string.IsNullOrEmpty(step.Name), "A step needs a name.");
            Require(!string.IsNullOrEmpty(step.HadoopJarStep?.Jar), $"Step '{step.Name}' needs a jar.");
            var characters = step.HadoopJarStep!.Args?.Sum(argument => argument.Length) ?? 0;
            Require(
                characters + step.HadoopJarStep.Jar!.Length <= MostCharactersOfAStep,
                $"The strings of step '{step.Name}' are longer than {MostCharactersOfAStep} characters.");
            Require(
                concurrency == 1 || step.ActionOnFailure is null || step.ActionOnFailure == ActionOnFailure.CONTINUE,
                "With a step concurrency above 1, ActionOnFailure must be CONTINUE.");
        }
    }

    private static void CheckInstances(JobFlowInstancesConfig instances)
    {
        var groups = instances.InstanceGroups ?? [];
        var fleets = instances.InstanceFleets ?? [];
        Require(groups.Count == 0 || fleets.Count == 0, "Instance groups and instance fleets exclude each other.");
        Require(groups.Count + fleets.Count > 0, "Instance groups or instance fleets are required.");
        Require(
            groups.Count(group => group.InstanceRole == InstanceRoleType.MASTER)
                + fleets.Count(fleet => fleet.InstanceFleetType == InstanceFleetType.MASTER) == 1,
            "Exactly one MASTER is required.");
        Require(
            instances.EmrManagedMasterSecurityGroup is null == instances.EmrManagedSlaveSecurityGroup is null,
            "Managed security groups are given both or not at all.");
        Require(
            groups.Count == 0 || instances.Ec2SubnetIds is not { Count: > 1 },
            "Several subnets are for instance fleets only.");
        fleets.ForEach(CheckFleet);
        foreach (var group in groups)
        {
            Require(!string.IsNullOrEmpty(group.InstanceType), "An instance group needs a type.");
            Require(group.InstanceCount is > 0, "An instance group needs a count.");
        }
    }

    private static void CheckFleet(InstanceFleetConfig fleet)
    {
        var types = fleet.InstanceTypeConfigs ?? [];
        var spot = fleet.LaunchSpecifications?.SpotSpecification;
        var hasStrategy =
            spot?.AllocationStrategy is not null
            || fleet.LaunchSpecifications?.OnDemandSpecification?.AllocationStrategy is not null;
        var most = hasStrategy ? 30 : 5;
        Require(types.Count >= 1 && types.Count <= most, $"A fleet has 1 to {most} instance types.");
        Require(
            (fleet.TargetOnDemandCapacity ?? 0) + (fleet.TargetSpotCapacity ?? 0) > 0,
            "A fleet needs a target capacity.");
        Require(
            spot is null || spot.TimeoutDurationMinutes is >= 5 and <= 1440,
            "TimeoutDurationMinutes must be from 5 to 1440.");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw ApiFailure.NotValid(message);
        }
    }
}
