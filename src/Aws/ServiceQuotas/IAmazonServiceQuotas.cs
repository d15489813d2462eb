using Amazon.Runtime;
using Amazon.ServiceQuotas.Model;

namespace Amazon.ServiceQuotas;

public interface IAmazonServiceQuotas : IAmazonService, IDisposable
{
    IServiceQuotasPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonServiceQuotasConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig) =>
        new AmazonServiceQuotasClient(awsCredentials, (AmazonServiceQuotasConfig)clientConfig);

    Task<GetAWSDefaultServiceQuotaResponse> GetAWSDefaultServiceQuotaAsync(
        GetAWSDefaultServiceQuotaRequest request,
        CancellationToken cancellationToken = default);

    Task<GetServiceQuotaResponse> GetServiceQuotaAsync(
        GetServiceQuotaRequest request,
        CancellationToken cancellationToken = default);

    Task<ListServiceQuotasResponse> ListServiceQuotasAsync(
        ListServiceQuotasRequest request,
        CancellationToken cancellationToken = default);
}
