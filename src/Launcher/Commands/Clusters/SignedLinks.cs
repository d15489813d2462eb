using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Launcher.Clusters.Access;

namespace Launcher.Commands.Clusters;

/// <summary>
/// Links that EMR signs: to pages on a cluster that lives, and to the Spark history that it keeps outside, which
/// outlives the cluster. A link that EMR refuses is told with its reason and hides no other.
/// </summary>
internal sealed class SignedLinks(ClusterServices services)
{
    private const int MostLooks = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<ClusterPage>> FindAsync(Cluster cluster, bool isAlive, CancellationToken stop)
    {
        var kept = await AskAsync("Spark history, kept by EMR", () => KeptAsync(cluster.ClusterArn!, stop));
        return isAlive
            ? [await AskAsync("Spark history on the cluster", () => OnClusterAsync(cluster.Id!, stop)), kept]
            : [kept];
    }

    private async Task<string?> OnClusterAsync(string id, CancellationToken stop)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var answer = await services.Emr.GetOnClusterAppUIPresignedURLAsync(
                new GetOnClusterAppUIPresignedURLRequest
                {
                    ClusterId = id,
                    OnClusterAppUIType = OnClusterAppUIType.SparkHistoryServer,
                },
                stop);
            if (answer.PresignedURLReady == true)
            {
                return answer.PresignedURL;
            }

            await Task.Delay(Pause, services.Clock, stop);
        }

        return null;
    }

    private async Task<string?> KeptAsync(string arn, CancellationToken stop)
    {
        var made = await services.Emr.CreatePersistentAppUIAsync(
            new CreatePersistentAppUIRequest { TargetResourceArn = arn, ProfilerType = ProfilerType.SHS }, stop);
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var answer = await services.Emr.GetPersistentAppUIPresignedURLAsync(
                new GetPersistentAppUIPresignedURLRequest
                {
                    PersistentAppUIId = made.PersistentAppUIId,
                    PersistentAppUIType = PersistentAppUIType.SHS,
                },
                stop);
            if (answer.PresignedURLReady == true)
            {
                return answer.PresignedURL;
            }

            await Task.Delay(Pause, services.Clock, stop);
        }

        return null;
    }

    private static async Task<ClusterPage> AskAsync(string name, Func<Task<string?>> ask)
    {
        try
        {
            return await ask() is { } url
                ? new ClusterPage(name, url)
                : new ClusterPage(name, null, "EMR did not get it ready within a minute; ask again.");
        }
        catch (AmazonServiceException refused)
        {
            return new ClusterPage(name, null, $"EMR gives no link: {EmrCall.Sentence(refused)}");
        }
    }
}
