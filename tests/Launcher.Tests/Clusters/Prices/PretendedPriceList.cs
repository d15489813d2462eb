using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon;
using Amazon.Pricing;
using Amazon.Runtime;

namespace Launcher.Tests.Clusters.Prices;

/// <summary>Our client of AWS Price List over a small list in one region.</summary>
internal sealed class PretendedPriceList(string region) : HttpClientFactory
{
    private readonly List<(string Service, Dictionary<string, string> Attributes, string Product)> _products = [];

    /// <summary>What was asked: services and types.</summary>
    public List<string> Asked { get; } = [];

    public bool IsDown { get; set; }

    public string? Refusal { get; set; }

    public PretendedPriceList Machine(
        string type,
        string ec2,
        string? emr,
        int cpus = 4,
        string memory = "16 GiB",
        string storage = "EBS only")
    {
        Add(
            "AmazonEC2", ec2, "Hrs",
            ("instanceType", type), ("operatingSystem", "Linux"), ("tenancy", "Shared"), ("preInstalledSw", "NA"),
            ("capacitystatus", "Used"), ("vcpu", $"{cpus}"), ("memory", memory), ("storage", storage));
        if (emr is not null)
        {
            Add(
                "ElasticMapReduce", emr, "Hrs",
                ("instanceType", type), ("softwareType", "EMR"), ("productFamily", "Elastic Map Reduce Instance"));
        }

        return this;
    }

    public PretendedPriceList Volumes(string gp2, string gp3)
    {
        Add("AmazonEC2", gp2, "GB-Mo", ("productFamily", "Storage"), ("volumeApiName", "gp2"));
        Add("AmazonEC2", gp3, "GB-Mo", ("productFamily", "Storage"), ("volumeApiName", "gp3"));
        return this;
    }

    public void Add(string service, string price, string unit, params (string Name, string Value)[] attributes)
    {
        var all = attributes.Append(("regionCode", region)).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var inner = new JsonObject(
            all.Where(pair => pair.Key != "productFamily")
                .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        var product = new JsonObject
        {
            ["product"] = new JsonObject
            {
                ["productFamily"] = all.GetValueOrDefault("productFamily"),
                ["attributes"] = inner,
            },
            ["terms"] = new JsonObject
            {
                ["OnDemand"] = new JsonObject
                {
                    ["SKU.TERM"] = new JsonObject
                    {
                        ["priceDimensions"] = new JsonObject
                        {
                            ["SKU.TERM.RATE"] = new JsonObject
                            {
                                ["unit"] = unit,
                                ["pricePerUnit"] = new JsonObject { ["USD"] = price },
                            },
                        },
                    },
                },
            },
        };
        _products.Add((service, all, product.ToJsonString()));
    }

    public AmazonPricingClient Client() =>
        new(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonPricingConfig
            {
                RegionEndpoint = RegionEndpoint.USEast1,
                IgnoreConfiguredEndpointUrls = true,
                HttpClientFactory = this,
                MaxErrorRetry = 0,
                RateLimits = null,
            });

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private (int Status, string Body) Answer(JsonElement asked)
    {
        var filters = asked
            .GetProperty("Filters").EnumerateArray()
            .ToDictionary(
                filter => filter.GetProperty("Field").GetString()!,
                filter => filter.GetProperty("Value").GetString()!);
        var service = asked.GetProperty("ServiceCode").GetString()!;
        Asked.Add($"{service} {filters.GetValueOrDefault("instanceType") ?? filters["volumeApiName"]}");
        if (Refusal is not null)
        {
            return (400, $$"""{"__type":"{{Refusal}}","Message":"no"}""");
        }

        var found = _products
            .Where(product => product.Service == service
                && filters.All(filter => product.Attributes.GetValueOrDefault(filter.Key) == filter.Value))
            .Select(product => product.Product)
            .ToList();
        return (200, JsonSerializer.Serialize(new { FormatVersion = "aws_v1", PriceList = found }));
    }

    private sealed class Handler(PretendedPriceList list) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            if (list.IsDown)
            {
                list.Asked.Add("down");
                throw new HttpRequestException("No route to host");
            }

            using var asked = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(stop));
            var (status, body) = list.Answer(asked.RootElement);
            return new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"),
            };
        }
    }
}
