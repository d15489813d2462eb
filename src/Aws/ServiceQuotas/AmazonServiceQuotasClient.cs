using Amazon.ServiceQuotas.Model;
using Aws.Calls;

namespace Amazon.ServiceQuotas;

public partial class AmazonServiceQuotasClient : ServiceClient, IAmazonServiceQuotas
{
    public IServiceQuotasPaginatorFactory Paginators => new ServiceQuotasPaginatorFactory(this);

    public Task<GetAWSDefaultServiceQuotaResponse> GetAWSDefaultServiceQuotaAsync(
        GetAWSDefaultServiceQuotaRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetAWSDefaultServiceQuotaResponse>(request, cancellationToken);

    public Task<GetServiceQuotaResponse> GetServiceQuotaAsync(
        GetServiceQuotaRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetServiceQuotaResponse>(request, cancellationToken);

    public Task<ListServiceQuotasResponse> ListServiceQuotasAsync(
        ListServiceQuotasRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListServiceQuotasResponse>(request, cancellationToken);
}
