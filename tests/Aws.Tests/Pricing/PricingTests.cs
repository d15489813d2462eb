using Amazon;
using Amazon.Pricing;
using Amazon.Pricing.Model;

namespace Aws.Tests.Pricing;

public class PricingTests
{
    [Fact]
    public async Task Products_are_asked_for_in_json_and_signed_as_pricing()
    {
        var http = new ScriptedHttp().Answer(
            """{"FormatVersion":"aws_v1","PriceList":["{\"product\":{}}"],"NextToken":"t"}""");

        var answer = await Clients.Pricing(http).GetProductsAsync(
            new GetProductsRequest
            {
                ServiceCode = "AmazonEC2",
                FormatVersion = "aws_v1",
                Filters =
                [
                    new Filter { Type = FilterType.TERM_MATCH, Field = "regionCode", Value = "eu-north-1" },
                ],
                MaxResults = 5,
            });

        var sent = http.Sent[0];
        Assert.Equal("https://api.pricing.eu-central-1.amazonaws.com/", sent.Address.AbsoluteUri);
        Assert.Equal("application/x-amz-json-1.1", sent.Headers["Content-Type"]);
        Assert.Equal("AWSPriceListService.GetProducts", sent.Headers["X-Amz-Target"]);
        Assert.Contains("/eu-central-1/pricing/aws4_request", sent.Headers["Authorization"]);
        Assert.Equal(
            """{"ServiceCode":"AmazonEC2","Filters":[{"Type":"TERM_MATCH","Field":"regionCode","""
                + "\"Value\":\"eu-north-1\"}],\"FormatVersion\":\"aws_v1\",\"MaxResults\":5}",
            sent.Body);
        Assert.Equal(("aws_v1", "t"), (answer.FormatVersion, answer.NextToken));
        Assert.Equal("""{"product":{}}""", Assert.Single(answer.PriceList!));
    }

    [Fact]
    public async Task All_pages_of_products_are_read()
    {
        var http = new ScriptedHttp()
            .Answer("""{"PriceList":["a","b"],"NextToken":"1"}""")
            .Answer("""{"PriceList":[],"NextToken":"2"}""")
            .Answer("""{"PriceList":["c"]}""");
        var products = new List<string>();

        var pages = Clients.Pricing(http).Paginators.GetProducts(new GetProductsRequest { ServiceCode = "AmazonEC2" });
        await foreach (var product in pages.PriceList)
        {
            products.Add(product);
        }

        Assert.Equal(["a", "b", "c"], products);
        Assert.Equal("""{"ServiceCode":"AmazonEC2","NextToken":"2"}""", http.Sent[2].Body);
    }

    [Fact]
    public async Task Attribute_values_and_services_page_too()
    {
        var http = new ScriptedHttp()
            .Answer("""{"AttributeValues":[{"Value":"m5.xlarge"}],"NextToken":"1"}""")
            .Answer("""{"AttributeValues":[{"Value":"m5.large"}]}""")
            .Answer("""{"Services":[{"ServiceCode":"ElasticMapReduce","AttributeNames":["instanceType"]}]}""");
        var client = Clients.Pricing(http);
        var values = new List<string?>();
        var services = new List<Service>();

        var asked = new GetAttributeValuesRequest { ServiceCode = "AmazonEC2", AttributeName = "instanceType" };
        await foreach (var value in client.Paginators.GetAttributeValues(asked).AttributeValues)
        {
            values.Add(value.Value);
        }

        await foreach (var service in client.Paginators.DescribeServices(new DescribeServicesRequest()).Services)
        {
            services.Add(service);
        }

        Assert.Equal(["m5.xlarge", "m5.large"], values);
        Assert.Equal("instanceType", Assert.Single(Assert.Single(services).AttributeNames!));
    }

    [Theory]
    [InlineData("AccessDeniedException", typeof(AccessDeniedException))]
    [InlineData("ExpiredNextTokenException", typeof(ExpiredNextTokenException))]
    [InlineData("InvalidNextTokenException", typeof(InvalidNextTokenException))]
    [InlineData("InvalidParameterException", typeof(InvalidParameterException))]
    [InlineData("NotFoundException", typeof(NotFoundException))]
    [InlineData("SomethingNew", typeof(AmazonPricingException))]
    public async Task A_refusal_is_a_class_of_its_own(string code, Type expected)
    {
        var http = new ScriptedHttp().Answer($$"""{"__type":"{{code}}","Message":"no"}""", 400);

        var failure = await Record.ExceptionAsync(() =>
            Clients.Pricing(http).GetProductsAsync(new GetProductsRequest { ServiceCode = "AmazonEC2" }));

        Assert.IsType(expected, failure);
        Assert.Equal("no", failure.Message);
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("eu-central-1")]
    [InlineData("ap-south-1")]
    public async Task Each_region_of_the_service_has_its_own_host(string region)
    {
        var http = new ScriptedHttp().Answer("{}");
        using var client = new AmazonPricingClient(
            Clients.Credentials,
            new AmazonPricingConfig
            {
                RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                IgnoreConfiguredEndpointUrls = true,
                HttpClientFactory = http,
            });

        await client.DescribeServicesAsync(new DescribeServicesRequest());

        Assert.Equal($"https://api.pricing.{region}.amazonaws.com/", http.Sent[0].Address.AbsoluteUri);
    }
}
