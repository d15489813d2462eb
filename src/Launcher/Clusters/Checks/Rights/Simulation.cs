using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>Asks IAM what a principal's policies allow. Nothing is done; resource policies do not count.</summary>
internal static class Simulation
{
    /// <summary>Actions that are not allowed; those whose conditions lack a value are not among them.</summary>
    public static async Task<IReadOnlyList<string>> DeniedAsync(
        IAmazonIdentityManagementService iam,
        string principal,
        IReadOnlyList<string> actions,
        IReadOnlyList<string> resources,
        IReadOnlyDictionary<string, string> context,
        CancellationToken stop)
    {
        var request = new SimulatePrincipalPolicyRequest
        {
            PolicySourceArn = principal,
            ActionNames = [.. actions],
            ResourceArns = [.. resources],
            ContextEntries =
            [
                .. context.Select(pair => new ContextEntry
                {
                    ContextKeyName = pair.Key,
                    ContextKeyType = ContextKeyTypeEnum.String,
                    ContextKeyValues = [pair.Value],
                }),
            ],
        };
        var denied = new List<string>();
        string? marker = null;
        do
        {
            request.Marker = marker;
            var answer = await iam.SimulatePrincipalPolicyAsync(request, stop);
            denied.AddRange(
                (answer.EvaluationResults ?? [])
                    .Where(result =>
                        result.EvalDecision != PolicyEvaluationDecisionType.Allowed
                        && result.MissingContextValues is not { Count: > 0 })
                    .Select(result => result.EvalActionName!));
            marker = answer.IsTruncated == true ? answer.Marker : null;
        }
        while (marker is not null);

        return [.. denied.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The user or role whose policies count for these credentials.</summary>
    public static async Task<string> PrincipalAsync(CheckSubject subject, CancellationToken stop)
    {
        var caller = await subject.CallerAsync().WaitAsync(stop);
        if (caller.Role is not { } name)
        {
            return caller.Arn;
        }

        // A session's ARN lacks the path of its role.
        try
        {
            return (await subject.Roles.FindAsync(name).WaitAsync(stop))?.Arn ?? caller.RoleArn(name);
        }
        catch (AmazonIdentityManagementServiceException refused) when (Refusals.IsDenied(refused))
        {
            return caller.RoleArn(name);
        }
    }
}
