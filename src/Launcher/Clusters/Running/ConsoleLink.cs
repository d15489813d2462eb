namespace Launcher.Clusters.Running;

/// <summary>A cluster's page in the console of its region.</summary>
internal static class ConsoleLink
{
    public static string Of(string region, string clusterId)
    {
        var domain = region switch
        {
            _ when region.StartsWith("cn-", StringComparison.Ordinal) => $"{region}.console.amazonaws.cn",
            _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => $"{region}.console.amazonaws-us-gov.com",
            _ => $"{region}.console.aws.amazon.com",
        };
        return $"https://{domain}/emr/home?region={region}#/clusterDetails/{clusterId}";
    }
}
