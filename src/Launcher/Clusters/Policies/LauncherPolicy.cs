using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Policies;

/// <summary>What the user or role needs that runs the launcher.</summary>
internal static class LauncherPolicy
{
    // A condition of EMR's that holds for clusters which a launcher made.
    private const string OwnCluster = "aws:ResourceTag/" + LaunchRequest.TokenTag;

    public static PolicyDocument Of(PolicyScope scope) =>
        new(
            "launcher",
            "the user or role that runs the launcher",
            [.. Clusters(scope), .. Roles(scope), .. Storage(scope), .. Rest(scope)]);

    private static IEnumerable<PolicyStatement> Clusters(PolicyScope scope)
    {
        yield return new PolicyStatement(
            "LaunchTagged",
            ["elasticmapreduce:RunJobFlow"],
            ["*"],
            PolicyCondition.Equal("aws:RequestedRegion", scope.Region),
            PolicyCondition.Equal("aws:RequestTag/" + LaunchRequest.PolicyTag, "true"),
            PolicyCondition.There("aws:RequestTag/" + LaunchRequest.TokenTag));
        yield return new PolicyStatement(
            "TagAtLaunch",
            ["elasticmapreduce:AddTags"],
            [scope.Clusters],
            PolicyCondition.There("aws:RequestTag/" + LaunchRequest.TokenTag));
        yield return new PolicyStatement(
            "LookForClusters",
            [
                "elasticmapreduce:DescribePersistentAppUI", "elasticmapreduce:DescribeReleaseLabel",
                "elasticmapreduce:GetPersistentAppUIPresignedURL", "elasticmapreduce:ListClusters",
                "elasticmapreduce:ListReleaseLabels", "elasticmapreduce:ListSupportedInstanceTypes",
            ],
            ["*"],
            PolicyCondition.Equal("aws:RequestedRegion", scope.Region));
        yield return new PolicyStatement(
            "WatchClusters",
            [
                "elasticmapreduce:DescribeCluster", "elasticmapreduce:DescribeStep",
                "elasticmapreduce:GetAutoTerminationPolicy", "elasticmapreduce:GetManagedScalingPolicy",
                "elasticmapreduce:ListBootstrapActions", "elasticmapreduce:ListInstanceFleets",
                "elasticmapreduce:ListInstanceGroups", "elasticmapreduce:ListInstances", "elasticmapreduce:ListSteps",
            ],
            [scope.Clusters]);
        yield return new PolicyStatement(
            "ChangeOwnClusters",
            [
                "elasticmapreduce:AddInstanceFleet", "elasticmapreduce:AddInstanceGroups",
                "elasticmapreduce:AddJobFlowSteps", "elasticmapreduce:AddTags", "elasticmapreduce:CancelSteps",
                "elasticmapreduce:CreatePersistentAppUI", "elasticmapreduce:GetOnClusterAppUIPresignedURL",
                "elasticmapreduce:ModifyInstanceFleet", "elasticmapreduce:ModifyInstanceGroups",
                "elasticmapreduce:PutAutoTerminationPolicy", "elasticmapreduce:PutManagedScalingPolicy",
                "elasticmapreduce:RemoveManagedScalingPolicy", "elasticmapreduce:RemoveTags",
                "elasticmapreduce:SetTerminationProtection", "elasticmapreduce:TerminateJobFlows",
            ],
            [scope.Clusters],
            PolicyCondition.There(OwnCluster));
    }

    private static IEnumerable<PolicyStatement> Roles(PolicyScope scope)
    {
        yield return Pass("PassServiceRole", scope.ServiceRole, "elasticmapreduce.amazonaws.com");
        yield return Pass("PassInstanceRole", scope.InstanceRole, "ec2.amazonaws.com");
        if (scope.SchedulerRole is { } scheduler)
        {
            yield return Pass("PassSchedulerRole", scheduler, "scheduler.amazonaws.com");
        }

        var iam = $"arn:{scope.Partition}:iam::{scope.Account}";
        yield return new PolicyStatement(
            "ReadRoles",
            ["iam:GetInstanceProfile", "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:SimulatePrincipalPolicy"],
            [$"{iam}:instance-profile/*", $"{iam}:role/*", $"{iam}:user/*"]);
        yield return new PolicyStatement(
            "CreateEmrCleanupRole",
            ["iam:CreateServiceLinkedRole"],
            [
                $"{iam}:role/aws-service-role/elasticmapreduce.amazonaws.com*/AWSServiceRoleForEMRCleanup*",
            ],
            PolicyCondition.Equal("iam:AWSServiceName", "elasticmapreduce.amazonaws.com"));
    }

    private static PolicyStatement Pass(string sid, string role, string service) =>
        new(sid, ["iam:PassRole"], [role], PolicyCondition.Equal("iam:PassedToService", service));

    private static IEnumerable<PolicyStatement> Storage(PolicyScope scope)
    {
        var own = LauncherFolders.Of(scope.Settings).Select(folder => folder.Address).ToList();
        yield return new PolicyStatement("OwnObjects", StorageStatements.Write, [.. own.Select(scope.Below)]);
        var places = own
            .Select(StorageStatements.Place)
            .Concat(scope.Addresses.Inputs.Select(StorageStatements.Place));
        foreach (var list in StorageStatements.Lists(scope, "List", places))
        {
            yield return list;
        }

        var buckets = own
            .Select(folder => folder.Bucket)
            .Concat(scope.Addresses.Inputs.Concat(scope.Addresses.Outputs).Select(found => found.Address.Bucket))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        yield return new PolicyStatement(
            "LookAtBuckets",
            [
                "s3:GetBucketLocation", "s3:GetBucketPublicAccessBlock", "s3:GetBucketVersioning",
                "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration",
            ],
            [.. buckets.Select(scope.Bucket)]);
        if (scope.Keys is { Count: > 0 } keys)
        {
            yield return new PolicyStatement("UseKeys", ["kms:Decrypt", "kms:GenerateDataKey"], keys);
        }
    }

    private static IEnumerable<PolicyStatement> Rest(PolicyScope scope)
    {
        yield return new PolicyStatement(
            "LookAtEc2",
            [
                "ec2:DescribeAvailabilityZones", "ec2:DescribeInstanceTypeOfferings", "ec2:DescribeInstanceTypes",
                "ec2:DescribeInstances", "ec2:DescribeKeyPairs", "ec2:DescribeRouteTables",
                "ec2:DescribeSecurityGroups", "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
                "ec2:DescribeVolumes", "ec2:DescribeVpcEndpoints", "ec2:DescribeVpcs",
            ],
            ["*"],
            PolicyCondition.Equal("aws:RequestedRegion", scope.Region));
        yield return new PolicyStatement(
            "LookAtPricesAndQuotas", ["pricing:GetProducts", "servicequotas:GetServiceQuota"], ["*"]);
        if (scope.Topic is { } topic)
        {
            yield return new PolicyStatement("Notify", ["sns:GetTopicAttributes", "sns:Publish"], [topic]);
        }

        if (scope.MetricsNamespace is { } metrics)
        {
            yield return new PolicyStatement(
                "WriteMetrics",
                ["cloudwatch:PutMetricData"],
                ["*"],
                PolicyCondition.Equal("cloudwatch:namespace", metrics));
            yield return new PolicyStatement(
                "WriteDashboard",
                ["cloudwatch:PutDashboard"],
                [$"arn:{scope.Partition}:cloudwatch::{scope.Account}:dashboard/*"]);
        }

        if (scope.SchedulerRole is not null)
        {
            yield return new PolicyStatement(
                "ScheduleDeadlines",
                ["scheduler:CreateSchedule", "scheduler:DeleteSchedule", "scheduler:GetSchedule"],
                [scope.Arn("scheduler", "schedule/default/*")]);
        }
    }
}
