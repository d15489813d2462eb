namespace Launcher.Clusters.Checks.Production;

/// <summary>Disks and traffic between machines are encrypted by nothing else.</summary>
internal sealed class SecurityConfigurationCheck : ICheck
{
    public string Name => "security configuration";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var name = subject.Settings.Effective.Text("securityConfiguration");
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            name is null
                ? Finding.Warning(
                    "No 'securityConfiguration' is set: disks and traffic between machines are not encrypted, unless "
                        + "the account does so by default.",
                    "Create one with encryption at rest and in transit and with IMDSv2, and set it.")
                : Finding.Ok($"'{name}' is used."),
        ]);
    }
}
