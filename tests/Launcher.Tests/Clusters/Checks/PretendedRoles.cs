using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using NSubstitute;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>IAM with the roles that a launch needs.</summary>
internal sealed class PretendedRoles
{
    public PretendedRoles()
    {
        Add("EMR_DefaultRole_V2", "elasticmapreduce.amazonaws.com");
        Add("EMR_EC2_DefaultRole", "ec2.amazonaws.com");
        Add("end-clusters", "scheduler.amazonaws.com");
        Add("Engineer", "sts.amazonaws.com");
        Profiles["EMR_EC2_DefaultRole"] = ["EMR_EC2_DefaultRole"];
        Client
            .GetRoleAsync(Arg.Any<GetRoleRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => new GetRoleResponse { Role = Find(call.Arg<GetRoleRequest>().RoleName!) });
        Client
            .GetInstanceProfileAsync(Arg.Any<GetInstanceProfileRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => new GetInstanceProfileResponse
            {
                InstanceProfile = Profile(call.Arg<GetInstanceProfileRequest>().InstanceProfileName!),
            });
        Client
            .ListAttachedRolePoliciesAsync(Arg.Any<ListAttachedRolePoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new ListAttachedRolePoliciesResponse
            {
                AttachedPolicies = [new AttachedPolicyType { PolicyName = AttachedPolicy }],
            });
        Client
            .SimulatePrincipalPolicyAsync(Arg.Any<SimulatePrincipalPolicyRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => Simulate(call.Arg<SimulatePrincipalPolicyRequest>()));
    }

    public IAmazonIdentityManagementService Client { get; } = Substitute.For<IAmazonIdentityManagementService>();

    public Dictionary<string, Role> Known { get; } = [];

    public Dictionary<string, string[]> Profiles { get; } = [];

    public string AttachedPolicy { get; set; } = "AmazonEMRServicePolicy_v2";

    /// <summary>'principal action resource', with any part of each.</summary>
    public List<(string Principal, string Action, string Resource)> Denied { get; } = [];

    /// <summary>What a simulation throws in place of an answer.</summary>
    public Exception? Refusal { get; set; }

    public void Add(string name, string trusted) =>
        Known[name] = new Role
        {
            RoleName = name,
            Arn = $"arn:aws:iam::{CheckBench.Account}:role/{name}",
            AssumeRolePolicyDocument = Uri.EscapeDataString(
                $$"""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["{{trusted}}"]},
                "Action":"sts:AssumeRole"}]}
                """),
        };

    private Role Find(string name) =>
        Known.GetValueOrDefault(name) ?? throw new NoSuchEntityException($"The role {name} cannot be found.");

    private InstanceProfile Profile(string name) =>
        Profiles.TryGetValue(name, out var roles)
            ? new InstanceProfile { InstanceProfileName = name, Roles = [.. roles.Select(Find)] }
            : throw new NoSuchEntityException($"The instance profile {name} cannot be found.");

    private SimulatePrincipalPolicyResponse Simulate(SimulatePrincipalPolicyRequest request)
    {
        if (Refusal is not null)
        {
            throw Refusal;
        }

        return new SimulatePrincipalPolicyResponse
        {
            EvaluationResults =
            [
                .. request.ActionNames!.Select(action => new EvaluationResult
                {
                    EvalActionName = action,
                    EvalDecision = IsDenied(request, action)
                        ? PolicyEvaluationDecisionType.ImplicitDeny
                        : PolicyEvaluationDecisionType.Allowed,
                }),
            ],
        };
    }

    private bool IsDenied(SimulatePrincipalPolicyRequest request, string action) =>
        Denied.Exists(denied =>
            request.PolicySourceArn!.Contains(denied.Principal, StringComparison.Ordinal)
            && action.Contains(denied.Action, StringComparison.Ordinal)
            && request.ResourceArns!.Exists(arn => arn.Contains(denied.Resource, StringComparison.Ordinal)));
}
