using System.Text.RegularExpressions;
using Amazon;
using Launcher.Clusters.Checks.Rights;
using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Planning;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Policies;

/// <summary>What policies are limited to: an account, a region, and what the settings name in them.</summary>
/// <param name="Account">A placeholder while the account is not known.</param>
internal sealed partial record PolicyScope(
    string Partition,
    string Account,
    ClusterSettings Settings,
    JobAddresses Addresses)
{
    public const string UnknownAccount = "ACCOUNT-ID";

    private static readonly string[] KeySettings = ["encryption.logKey", "encryption.storageKey"];

    public bool IsAccountKnown => Account != UnknownAccount;

    public string Region => Settings.Region;

    public S3Address Packages => S3Address.Parse(Settings.Packages);

    public S3Address Logs => S3Address.Parse(Settings.Logs);

    public string ServiceRole => RoleArn(Settings.Effective.Text("serviceRole")!);

    /// <summary>By custom the role in a profile has the profile's name.</summary>
    public string InstanceRole =>
        $"arn:{Partition}:iam::{Account}:role/{RoleName.Of(Settings.Effective.Text("instanceProfile")!)}";

    public string? SchedulerRole =>
        Settings.Effective.Text(SchedulerRoleCheck.Setting) is { } role ? RoleArn(role) : null;

    public string? Topic => Settings.Effective.Text(TopicCheck.Setting);

    public string? MetricsNamespace => Settings.Effective.Text("metrics.namespace");

    /// <summary>KMS keys of logs and results.</summary>
    public IReadOnlyList<string> Keys =>
        [.. KeySettings.Select(Settings.Effective.Text).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Every cluster of the account in the region.</summary>
    public string Clusters => Arn("elasticmapreduce", "cluster/*");

    /// <param name="account">As a person gave it; null to take it from an ARN among the settings.</param>
    public static PolicyScope Of(ClusterPlan plan, string? account)
    {
        var settings = plan.Launch.Settings;
        return new PolicyScope(
            RegionEndpoint.GetBySystemName(settings.Region).PartitionName,
            account ?? AccountIn(settings) ?? UnknownAccount,
            settings,
            JobAddresses.Of(plan.Launch.ScriptOptions));
    }

    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Account}:{resource}";

    public string Bucket(string name) => $"arn:{Partition}:s3:::{name}";

    /// <summary>Objects whose keys begin so.</summary>
    public string Objects(string bucket, string beginning) => $"{Bucket(bucket)}/{beginning}*";

    public string Below(S3Address folder) => Objects(folder.Bucket, folder.Key);

    /// <summary>An address of the job: the object itself and what lies below it.</summary>
    public IEnumerable<string> Objects(JobAddress address)
    {
        if (address.HasWildcard || address.Beginning.Length == 0 || address.Beginning.EndsWith('/'))
        {
            return [Objects(address.Address.Bucket, address.Beginning)];
        }

        var exact = $"{Bucket(address.Address.Bucket)}/{address.Beginning}";
        return [exact, exact + "/*"];
    }

    private string RoleArn(string nameOrArn) =>
        RoleName.IsArn(nameOrArn) ? nameOrArn : $"arn:{Partition}:iam::{Account}:role/{nameOrArn}";

    // Topics and keys may be another account's, roles never are.
    private static string? AccountIn(ClusterSettings settings) =>
        settings.Effective.All
            .Select(setting => setting.Value as string)
            .OfType<string>()
            .Select(text => OwnArn().Match(text))
            .Where(found => found.Success)
            .OrderByDescending(found => found.Value.Contains(":iam:", StringComparison.Ordinal))
            .Select(found => found.Groups[1].Value)
            .FirstOrDefault();

    [GeneratedRegex(@"^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}):")]
    private static partial Regex OwnArn();
}
