using Amazon.Runtime;

namespace Amazon.Pricing.Model;

public interface IPricingPaginatorFactory
{
    IDescribeServicesPaginator DescribeServices(DescribeServicesRequest request);

    IGetAttributeValuesPaginator GetAttributeValues(GetAttributeValuesRequest request);

    IGetProductsPaginator GetProducts(GetProductsRequest request);
}

public interface IDescribeServicesPaginator
{
    IPaginatedEnumerable<DescribeServicesResponse> Responses { get; }

    IPaginatedEnumerable<Service> Services { get; }
}

public interface IGetAttributeValuesPaginator
{
    IPaginatedEnumerable<GetAttributeValuesResponse> Responses { get; }

    IPaginatedEnumerable<AttributeValue> AttributeValues { get; }
}

public interface IGetProductsPaginator
{
    IPaginatedEnumerable<GetProductsResponse> Responses { get; }

    IPaginatedEnumerable<string> PriceList { get; }
}
