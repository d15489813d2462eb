using Amazon.EC2.Model;

namespace Launcher.Clusters.Checks.Network;

internal sealed class KeyPairCheck : ICheck
{
    public string Name => "key pair";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        if (subject.Settings.Effective.Text("keyName") is not { } name)
        {
            return [Finding.Ok("No 'keyName' is set; a run needs no SSH.")];
        }

        var request = new DescribeKeyPairsRequest { Filters = [new Filter("key-name", [name])] };
        var answer = await subject.Services.Cluster.Ec2.DescribeKeyPairsAsync(request, stop);
        return
        [
            answer.KeyPairs is { Count: > 0 }
                ? Finding.Ok($"'{name}' exists.")
                : Finding.Failed(
                    $"There is no key pair '{name}' in '{subject.Settings.Region}'.",
                    "Name one that exists there, or remove 'keyName'."),
        ];
    }
}
