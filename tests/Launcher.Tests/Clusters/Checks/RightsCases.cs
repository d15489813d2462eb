using Amazon.IdentityManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SimpleNotificationService.Model;
using Launcher.Clusters.Checks;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Launcher.Tests.Clusters.Checks;

internal static class RightsCases
{
    public static readonly IReadOnlyList<CheckCase> All =
    [
        new(
            "identity", "expired", CheckMark.Failed,
            bench => bench.Tokens
                .GetCallerIdentityAsync(Arg.Any<GetCallerIdentityRequest>(), Arg.Any<CancellationToken>())
                .ThrowsAsync(
                    new AmazonSecurityTokenServiceException("The security token is expired")
                    {
                        ErrorCode = "ExpiredToken",
                    }),
            "The credentials do not work: The security token is expired.",
            "Renew them, for example with 'aws sso login', or name others in AWS_PROFILE."),
        new(
            "identity", "root", CheckMark.Warning,
            bench => bench.CallerArn = "arn:aws:iam::111122223333:root",
            "These are the root credentials of account '111122223333'.",
            "Take a role"),
        new(
            "clock", "slow by ten minutes", CheckMark.Failed,
            bench => bench.ClockError = TimeSpan.FromMinutes(-10),
            "The local clock is 600 s behind AWS's.",
            "Set the clock"),
        new(
            "clock", "fast by two minutes", CheckMark.Warning,
            bench => bench.ClockError = TimeSpan.FromMinutes(2),
            "The local clock is 120 s ahead of AWS's."),
        new(
            "permissions", "may not terminate", CheckMark.Failed,
            bench => bench.Roles.Denied.Add(("Engineer", "TerminateJobFlows", "cluster")),
            "The credentials may not call 'elasticmapreduce:TerminateJobFlows'.",
            "Allow it for 'arn:aws:iam::111122223333:role/Engineer'"),
        new(
            "permissions", "may not simulate", CheckMark.NotCheckable,
            bench => bench.Roles.Refusal = new AmazonIdentityManagementServiceException(
                "User: x is not authorized to perform: iam:SimulatePrincipalPolicy on resource: y")
            { ErrorCode = "AccessDenied" },
            "The credentials may not look at this: User: x is not authorized to perform: "
                + "iam:SimulatePrincipalPolicy on resource: y.",
            "Allow 'iam:SimulatePrincipalPolicy'"),
        new(
            "service role", "missing", CheckMark.Failed,
            bench => bench.Roles.Known.Remove("EMR_DefaultRole_V2"),
            "There is no role 'EMR_DefaultRole_V2'.",
            "'AmazonEMRServicePolicy_v2'"),
        new(
            "service role", "trusts another", CheckMark.Failed,
            bench => bench.Roles.Add("EMR_DefaultRole_V2", "lambda.amazonaws.com"),
            "The role 'EMR_DefaultRole_V2' does not trust 'elasticmapreduce.amazonaws.com', so EMR "
                + "cannot act as it."),
        new(
            "instance profile", "missing", CheckMark.Failed,
            bench => bench.Set("instanceProfile", "nodes"),
            "There is no instance profile 'nodes'.",
            "set 'instanceProfile'"),
        new(
            "instance profile", "empty", CheckMark.Failed,
            bench => bench.Roles.Profiles["EMR_EC2_DefaultRole"] = [],
            "The instance profile 'EMR_EC2_DefaultRole' holds no role.",
            "add-role-to-instance-profile"),
        new(
            "instance profile", "trusts another", CheckMark.Failed,
            bench => bench.Roles.Add("EMR_EC2_DefaultRole", "lambda.amazonaws.com"),
            "The role 'EMR_EC2_DefaultRole' of the instance profile 'EMR_EC2_DefaultRole' does not "
                + "trust 'ec2.amazonaws.com'."),
        new(
            "pass role", "launcher may not pass", CheckMark.Failed,
            bench => bench.Roles.Denied.Add(("Engineer", "iam:PassRole", "EMR_DefaultRole_V2")),
            "The credentials may not pass the role 'arn:aws:iam::111122223333:role/EMR_DefaultRole_V2' "
                + "to 'elasticmapreduce.amazonaws.com'.",
            "Allow 'iam:PassRole'"),
        new(
            "pass role", "EMR may not pass", CheckMark.Failed,
            bench => bench.Roles.Denied.Add(("EMR_DefaultRole_V2", "iam:PassRole", "")),
            "'EMR_DefaultRole_V2' may not pass the role "
                + "'arn:aws:iam::111122223333:role/EMR_EC2_DefaultRole' to 'ec2.amazonaws.com'."),
        new(
            "policy tag", "subnet without it", CheckMark.Failed,
            bench => bench.Ec2.Subnets[1].Tags = [],
            "'subnet-b' lacks the tag for-use-with-amazon-emr-managed-policies=true, without which "
                + "'EMR_DefaultRole_V2' ('AmazonEMRServicePolicy_v2') may not use them.",
            "aws ec2 create-tags --resources subnet-b"),
        new(
            "policy tag", "VPC without it", CheckMark.Failed,
            bench => bench.Ec2.Vpcs[0].Tags = [],
            "'vpc-1' lacks the tag"),
        new(
            "policy tag", "no subnets", CheckMark.Warning,
            bench => bench.Set("subnets", null),
            "'EMR_DefaultRole_V2' uses 'AmazonEMRServicePolicy_v2', which works in tagged subnets "
                + "only, and no 'subnets' are set."),
        new(
            "scheduler role", "missing", CheckMark.Failed,
            bench => bench.Set("deadline.role", "arn:aws:iam::111122223333:role/gone"),
            "There is no role 'gone'."),
        new(
            "scheduler role", "trusts another", CheckMark.Failed,
            bench => bench.Set("deadline.role", CheckBench.ServiceRole),
            "The role 'EMR_DefaultRole_V2' does not trust 'scheduler.amazonaws.com', so no schedule "
                + "can use it."),
        new(
            "scheduler role", "may not end", CheckMark.Failed,
            bench => bench.Set("deadline.role", CheckBench.SchedulerRole)
                .Roles.Denied.Add(("end-clusters", "Terminate", "")),
            "The role 'end-clusters' may not call 'elasticmapreduce:TerminateJobFlows', so the "
                + "deadline would not end a cluster."),
        new(
            "scheduler role", "may not be passed", CheckMark.Failed,
            bench => bench.Set("deadline.role", CheckBench.SchedulerRole)
                .Roles.Denied.Add(("Engineer", "iam:PassRole", "end-clusters")),
            "The credentials may not pass the role 'end-clusters' to 'scheduler.amazonaws.com'."),
        new(
            "topic", "missing", CheckMark.Failed,
            bench => bench.Set("notify.topic", CheckBench.Topic).Notifications
                .GetTopicAttributesAsync(Arg.Any<GetTopicAttributesRequest>(), Arg.Any<CancellationToken>())
                .ThrowsAsync(new NotFoundException("Topic does not exist")),
            "There is no topic 'arn:aws:sns:us-east-1:111122223333:runs'."),
        new(
            "topic", "may not publish", CheckMark.Failed,
            bench => bench.Set("notify.topic", CheckBench.Topic)
                .Roles.Denied.Add(("Engineer", "sns:Publish", "runs")),
            "The credentials may not publish to 'arn:aws:sns:us-east-1:111122223333:runs'."),
        new(
            "topic", "no subscribers", CheckMark.Warning,
            bench => bench.Set("notify.topic", CheckBench.Topic).Subscribers = "0",
            "Nobody has subscribed to 'arn:aws:sns:us-east-1:111122223333:runs', so nobody is told how "
                + "a run ended."),
    ];
}
