using Amazon.Runtime;

namespace Amazon.ServiceQuotas.Model;

public interface IServiceQuotasPaginatorFactory
{
    IListServiceQuotasPaginator ListServiceQuotas(ListServiceQuotasRequest request);
}

public interface IListServiceQuotasPaginator
{
    IPaginatedEnumerable<ListServiceQuotasResponse> Responses { get; }

    IPaginatedEnumerable<ServiceQuota> Quotas { get; }
}
