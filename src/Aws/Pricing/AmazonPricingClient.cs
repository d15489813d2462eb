using Amazon.Pricing.Model;
using Aws.Calls;

namespace Amazon.Pricing;

public partial class AmazonPricingClient : ServiceClient, IAmazonPricing
{
    public IPricingPaginatorFactory Paginators => new PricingPaginatorFactory(this);

    public Task<DescribeServicesResponse> DescribeServicesAsync(
        DescribeServicesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DescribeServicesResponse>(request, cancellationToken);

    public Task<GetAttributeValuesResponse> GetAttributeValuesAsync(
        GetAttributeValuesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetAttributeValuesResponse>(request, cancellationToken);

    public Task<GetProductsResponse> GetProductsAsync(
        GetProductsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetProductsResponse>(request, cancellationToken);
}
