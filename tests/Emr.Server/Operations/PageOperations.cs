using Amazon.ElasticMapReduce.Model;
using Emr.Server.Http;
using Emr.Server.Life;

namespace Emr.Server.Operations;

/// <summary>Signed links to pages of a cluster: on it while it lives, and to its history for ever.</summary>
internal sealed class PageOperations(EmrAccount account)
{
    private readonly Dictionary<string, EmrCluster> _kept = [];

    public void AddTo(OperationTable table)
    {
        table.Add<GetOnClusterAppUIPresignedURLRequest, GetOnClusterAppUIPresignedURLResponse>(OnCluster);
        table.Add<CreatePersistentAppUIRequest, CreatePersistentAppUIResponse>(Keep);
        table.Add<GetPersistentAppUIPresignedURLRequest, GetPersistentAppUIPresignedURLResponse>(request =>
            _kept.TryGetValue(request.PersistentAppUIId ?? string.Empty, out var cluster)
                ? new() { PresignedURLReady = true, PresignedURL = Link("history", cluster) }
                : throw ApiFailure.NotValid($"Persistent UI '{request.PersistentAppUIId}' does not exist."));
    }

    private GetOnClusterAppUIPresignedURLResponse OnCluster(GetOnClusterAppUIPresignedURLRequest request)
    {
        var cluster = account.Find(request.ClusterId);
        return cluster.IsAlive
            ? new() { PresignedURLReady = cluster.ReadyAt is not null, PresignedURL = Link("live", cluster) }
            : throw ApiFailure.NotValid($"Cluster '{cluster.Id}' is {cluster.State.Value}.");
    }

    private CreatePersistentAppUIResponse Keep(CreatePersistentAppUIRequest request)
    {
        var cluster = account.Clusters.FirstOrDefault(cluster => cluster.Arn == request.TargetResourceArn)
            ?? throw ApiFailure.NotValid($"'{request.TargetResourceArn}' does not exist.");
        var id = account.NewId("p-");
        _kept[id] = cluster;
        return new CreatePersistentAppUIResponse { PersistentAppUIId = id };
    }

    private static string Link(string kind, EmrCluster cluster) => $"https://{kind}.emr.test/{cluster.Id}?signature=1";
}
