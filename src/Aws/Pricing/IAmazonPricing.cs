using Amazon.Pricing.Model;
using Amazon.Runtime;

namespace Amazon.Pricing;

public interface IAmazonPricing : IAmazonService, IDisposable
{
    IPricingPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonPricingConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig) =>
        new AmazonPricingClient(awsCredentials, (AmazonPricingConfig)clientConfig);

    Task<DescribeServicesResponse> DescribeServicesAsync(
        DescribeServicesRequest request,
        CancellationToken cancellationToken = default);

    Task<GetAttributeValuesResponse> GetAttributeValuesAsync(
        GetAttributeValuesRequest request,
        CancellationToken cancellationToken = default);

    Task<GetProductsResponse> GetProductsAsync(
        GetProductsRequest request,
        CancellationToken cancellationToken = default);
}
