using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>What the launcher's own principal may ask of EMR, as far as IAM's simulation tells.</summary>
internal sealed class PermissionsCheck : ICheck
{
    private static readonly string[] Account =
        ["elasticmapreduce:RunJobFlow", "elasticmapreduce:ListClusters"];

    private static readonly string[] OfCluster =
    [
        "elasticmapreduce:AddTags", "elasticmapreduce:DescribeCluster", "elasticmapreduce:ListSteps",
        "elasticmapreduce:ListInstances", "elasticmapreduce:SetTerminationProtection",
        "elasticmapreduce:TerminateJobFlows",
    ];

    public string Name => "permissions";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var caller = await subject.CallerAsync().WaitAsync(stop);
        if (caller.IsRoot)
        {
            return [Finding.Ok("The account's root may do everything.")];
        }

        var principal = await Simulation.PrincipalAsync(subject, stop);
        var iam = subject.Services.Iam;
        var cluster =
            $"arn:{caller.Partition}:elasticmapreduce:{subject.Settings.Region}:{caller.Account}:cluster/j-CHECK";
        var tags = Context(subject);
        var denied = await Task.WhenAll(
            Simulation.DeniedAsync(iam, principal, Account, ["*"], tags, stop),
            Simulation.DeniedAsync(iam, principal, OfCluster, [cluster], tags, stop));
        var missing = denied.SelectMany(action => action).Order(StringComparer.Ordinal).ToList();
        return
        [
            missing.Count == 0
                ? Finding.Ok("The credentials may launch, watch and end clusters.")
                : Finding.Failed(
                    $"The credentials may not call '{string.Join("', '", missing)}'.",
                    $"Allow it for '{principal}'; 'check --print-policies' prints the statements."),
        ];
    }

    private static Dictionary<string, string> Context(CheckSubject subject)
    {
        var context = new Dictionary<string, string>
        {
            ["aws:RequestedRegion"] = subject.Settings.Region,
        };
        foreach (var tag in subject.Request.Tags!.Where(tag => tag.Key is LaunchRequest.PolicyTag
            or LaunchRequest.TokenTag))
        {
            context[$"aws:RequestTag/{tag.Key}"] = tag.Value!;
            context[$"aws:ResourceTag/{tag.Key}"] = tag.Value!;
            context[$"elasticmapreduce:RequestTag/{tag.Key}"] = tag.Value!;
            context[$"elasticmapreduce:ResourceTag/{tag.Key}"] = tag.Value!;
        }

        return context;
    }
}
