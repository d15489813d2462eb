using Amazon.Pricing.Model;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.Pricing;

internal sealed class PricingPaginatorFactory(IAmazonPricing client) : IPricingPaginatorFactory
{
    public IDescribeServicesPaginator DescribeServices(DescribeServicesRequest request) =>
        new DescribeServicesPages(client, request);

    public IGetAttributeValuesPaginator GetAttributeValues(GetAttributeValuesRequest request) =>
        new GetAttributeValuesPages(client, request);

    public IGetProductsPaginator GetProducts(GetProductsRequest request) => new GetProductsPages(client, request);

    private sealed class DescribeServicesPages(IAmazonPricing client, DescribeServicesRequest request)
        : IDescribeServicesPaginator
    {
        private readonly Paginator<DescribeServicesResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.DescribeServicesAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<DescribeServicesResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<Service> Services => _pages.Items(answer => answer.Services);
    }

    private sealed class GetAttributeValuesPages(IAmazonPricing client, GetAttributeValuesRequest request)
        : IGetAttributeValuesPaginator
    {
        private readonly Paginator<GetAttributeValuesResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.GetAttributeValuesAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<GetAttributeValuesResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<AttributeValue> AttributeValues => _pages.Items(answer => answer.AttributeValues);
    }

    private sealed class GetProductsPages(IAmazonPricing client, GetProductsRequest request) : IGetProductsPaginator
    {
        private readonly Paginator<GetProductsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.GetProductsAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<GetProductsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<string> PriceList => _pages.Items(answer => answer.PriceList);
    }
}
