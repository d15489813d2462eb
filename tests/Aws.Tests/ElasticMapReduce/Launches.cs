using System.Text.Json;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Aws.Tests.ElasticMapReduce;

internal static class Launches
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static RunJobFlowRequest OneShot() =>
        new()
        {
            Name = "damp-soil~7f3c9a1e",
            ReleaseLabel = "emr-7.13.0",
            LogUri = "s3://team-logs/emr/",
            Applications = [new Application { Name = "Spark" }],
            ServiceRole = "EMR_DefaultRole_V2",
            JobFlowRole = "EMR_EC2_DefaultRole",
            Tags = [new Tag { Key = "sparkjob:token", Value = "7f3c9a1e" }],
            AutoTerminationPolicy = new AutoTerminationPolicy { IdleTimeout = 900 },
            Configurations =
            [
                new Configuration
                {
                    Classification = "yarn-env",
                    Configurations =
                    [
                        new Configuration
                        {
                            Classification = "export",
                            Properties = new Dictionary<string, string> { ["A"] = "b" },
                        },
                    ],
                },
            ],
            Instances = new JobFlowInstancesConfig
            {
                KeepJobFlowAliveWhenNoSteps = false,
                TerminationProtected = false,
                Ec2SubnetIds = ["subnet-a", "subnet-b"],
                InstanceFleets = [Primary(), Core()],
            },
            Steps =
            [
                new StepConfig
                {
                    Name = "train",
                    ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
                    HadoopJarStep = new HadoopJarStepConfig
                    {
                        Jar = "command-runner.jar",
                        Args = ["spark-submit", "--deploy-mode", "cluster", "s3://bucket/job"],
                    },
                },
            ],
        };

    private static InstanceFleetConfig Primary() =>
        new()
        {
            InstanceFleetType = InstanceFleetType.MASTER,
            TargetOnDemandCapacity = 1,
            InstanceTypeConfigs = [new InstanceTypeConfig { InstanceType = "m5.xlarge" }],
        };

    private static InstanceFleetConfig Core() =>
        new()
        {
            InstanceFleetType = InstanceFleetType.CORE,
            TargetSpotCapacity = 2,
            InstanceTypeConfigs = [new InstanceTypeConfig { InstanceType = "m5.xlarge", WeightedCapacity = 1 }],
            LaunchSpecifications = new InstanceFleetProvisioningSpecifications
            {
                SpotSpecification = new SpotProvisioningSpecification
                {
                    TimeoutDurationMinutes = 10,
                    TimeoutAction = SpotProvisioningTimeoutAction.SWITCH_TO_ON_DEMAND,
                    AllocationStrategy = SpotProvisioningAllocationStrategy.PriceCapacityOptimized,
                },
            },
        };
}
