using Amazon.Runtime;
using Amazon.ServiceQuotas.Model;
using Aws.Calls;

namespace Amazon.ServiceQuotas;

internal sealed class ServiceQuotasPaginatorFactory(IAmazonServiceQuotas client)
    : IServiceQuotasPaginatorFactory
{
    public IListServiceQuotasPaginator ListServiceQuotas(ListServiceQuotasRequest request) =>
        new ListServiceQuotasPages(client, request);

    private sealed class ListServiceQuotasPages(IAmazonServiceQuotas client, ListServiceQuotasRequest request)
        : IListServiceQuotasPaginator
    {
        private readonly Paginator<ListServiceQuotasResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListServiceQuotasAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListServiceQuotasResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<ServiceQuota> Quotas => _pages.Items(answer => answer.Quotas);
    }
}
