using Launcher.Clusters.Checks.Rights;

namespace Launcher.Clusters.Policies;

/// <summary>What EMR's service role needs beside the managed policy.</summary>
internal static class ServiceRolePolicy
{
    public static PolicyDocument Of(PolicyScope scope) =>
        new(
            "serviceRole",
            $"the service role '{RoleName.Of(scope.ServiceRole)}', beside the managed policy "
                + "'AmazonEMRServicePolicy_v2'",
            [.. Statements(scope)]);

    private static IEnumerable<PolicyStatement> Statements(PolicyScope scope)
    {
        // The managed policy passes no other role than the default one.
        yield return new PolicyStatement(
            "PassInstanceRole",
            ["iam:PassRole"],
            [scope.InstanceRole],
            PolicyCondition.Equal("iam:PassedToService", "ec2.amazonaws.com"));
        if (scope.Settings.UsesSpot)
        {
            yield return new PolicyStatement(
                "CreateSpotRole",
                ["iam:CreateServiceLinkedRole"],
                [
                    $"arn:{scope.Partition}:iam::{scope.Account}:role/aws-service-role/spot.amazonaws.com/"
                        + "AWSServiceRoleForEC2Spot*",
                ],
                PolicyCondition.Equal("iam:AWSServiceName", "spot.amazonaws.com"));
        }

        if (scope.Settings.Effective.Text("encryption.logKey") is { } key)
        {
            yield return new PolicyStatement("EncryptLogs", ["kms:Decrypt", "kms:GenerateDataKey"], [key]);
        }
    }
}
