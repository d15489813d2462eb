using Amazon.ElasticMapReduce.Model;

namespace Launcher.Commands.Clusters;

/// <summary>A tunnel through the primary node, and the pages behind it.</summary>
/// <param name="Command">Null where there is none.</param>
/// <param name="WhyNot">A sentence, where there is none.</param>
internal sealed record SshTunnel(string? Command, string? WhyNot, IReadOnlyList<ClusterPage> Pages)
{
    private static readonly (string Name, int Port)[] Ports = [("Spark history", 18080), ("YARN", 8088)];

    public static SshTunnel Of(Cluster cluster)
    {
        if (cluster.MasterPublicDnsName is not { Length: > 0 } host)
        {
            return new SshTunnel(null, "The primary node has no name yet; ask again when the cluster runs.", []);
        }

        if (cluster.Ec2InstanceAttributes?.Ec2KeyName is not { Length: > 0 } key)
        {
            return new SshTunnel(
                null, "The cluster was launched without an EC2 key pair; 'keyName' sets one for the next launch.", []);
        }

        var forwards = Ports.Select(page => $"-L {page.Port}:{host}:{page.Port}");
        return new SshTunnel(
            $"ssh -i {key}.pem -N {string.Join(' ', forwards)} hadoop@{host}",
            null,
            [.. Ports.Select(page => new ClusterPage(page.Name, $"http://localhost:{page.Port}"))]);
    }
}
