using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Launcher.Clusters.Checks.Network;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>EMR's managed policy works only on networks that carry its tag.</summary>
internal sealed class PolicyTagCheck : ICheck
{
    private const string Policy = "AmazonEMRServicePolicy_v2";

    public string Name => "policy tag";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var role = RoleName.Of(subject.Request.ServiceRole!);
        if (!await IsManagedAsync(subject.Services.Iam, role, stop))
        {
            return [Finding.Ok($"'{role}' does not use '{Policy}', so networks need no tag.")];
        }

        var network = subject.Network;
        if (subject.Settings.Subnets.Count == 0)
        {
            return
            [
                Finding.Warning(
                    $"'{role}' uses '{Policy}', which works in tagged subnets only, and no 'subnets' are set.",
                    $"Set 'subnets', and tag them with {Tag}."),
            ];
        }

        var untagged = (await network.SubnetsAsync().WaitAsync(stop))
            .Where(subnet => !IsTagged(subnet.Tags))
            .Select(subnet => subnet.SubnetId)
            .Concat((await network.GroupsAsync().WaitAsync(stop))
                .Where(group => !IsTagged(group.Tags))
                .Select(group => group.GroupId))
            .ToList();

        // EMR makes its own security groups in the VPC unless it is given some.
        if (!AccountNetwork.NamesGroups(subject.Settings))
        {
            untagged.AddRange((await network.VpcsAsync().WaitAsync(stop))
                .Where(vpc => !IsTagged(vpc.Tags))
                .Select(vpc => vpc.VpcId));
        }

        return
        [
            untagged.Count == 0
                ? Finding.Ok($"Subnets, VPC and security groups carry {Tag}.")
                : Finding.Failed(
                    $"'{string.Join("', '", untagged)}' {Verb.Of(untagged.Count, "lacks", "lack")} the tag {Tag}, "
                        + $"without which '{role}' ('{Policy}') may not use them.",
                    $"'aws ec2 create-tags --resources {string.Join(' ', untagged)} --tags "
                        + $"Key={LaunchRequest.PolicyTag},Value=true' sets it."),
        ];
    }

    private static string Tag => $"{LaunchRequest.PolicyTag}=true";

    private static bool IsTagged(IEnumerable<Amazon.EC2.Model.Tag>? tags) =>
        tags?.Any(tag => tag is { Key: LaunchRequest.PolicyTag, Value: "true" }) == true;

    private static async Task<bool> IsManagedAsync(
        IAmazonIdentityManagementService iam,
        string role,
        CancellationToken stop)
    {
        var request = new ListAttachedRolePoliciesRequest { RoleName = role };
        do
        {
            ListAttachedRolePoliciesResponse answer;
            try
            {
                answer = await iam.ListAttachedRolePoliciesAsync(request, stop);
            }
            catch (NoSuchEntityException)
            {
                return false;
            }

            if (answer.AttachedPolicies?.Any(policy => policy.PolicyName == Policy) == true)
            {
                return true;
            }

            request.Marker = answer.IsTruncated == true ? answer.Marker : null;
        }
        while (request.Marker is not null);

        return false;
    }
}
