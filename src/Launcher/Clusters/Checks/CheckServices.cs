using Amazon.IdentityManagement;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.ServiceQuotas;
using Launcher.Clusters.Access;

namespace Launcher.Clusters.Checks;

/// <summary>What checks ask beyond the services that a run uses.</summary>
/// <param name="ReadTime">AWS's own time; null when its answer holds none.</param>
internal sealed record CheckServices(
    ClusterServices Cluster,
    Lazy<IAmazonSecurityTokenService> TokenClient,
    Lazy<IAmazonIdentityManagementService> IamClient,
    Lazy<IAmazonS3> S3Client,
    Lazy<IAmazonServiceQuotas> QuotaClient,
    Func<CancellationToken, Task<DateTimeOffset?>> ReadTime)
{
    public TimeProvider Clock => Cluster.Clock;

    public IAmazonSecurityTokenService Tokens => TokenClient.Value;

    public IAmazonIdentityManagementService Iam => IamClient.Value;

    public IAmazonS3 S3 => S3Client.Value;

    public IAmazonServiceQuotas Quotas => QuotaClient.Value;
}
