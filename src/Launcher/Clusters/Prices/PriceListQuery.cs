using Amazon.Pricing;
using Amazon.Pricing.Model;
using Launcher.Clusters.Costs;

namespace Launcher.Clusters.Prices;

/// <summary>AWS's Price List Query API, type by type.</summary>
internal sealed class PriceListQuery(Func<IAmazonPricing> client) : IPriceList
{
    private const string Ec2 = "AmazonEC2";
    private const string Emr = "ElasticMapReduce";

    // A list that answers slowly must not hold up a run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A type has a handful of products; more pages than this are an answer to another question.
    private const int MostPages = 10;

    // The service answers in few regions, each for all.
    private static readonly string[] Doors = ["us-east-1", "eu-central-1", "ap-south-1"];

    public string Name => "AWS's price list";

    /// <summary>The nearest region in which the service answers.</summary>
    public static string DoorOf(string region) =>
        region.Split('-')[0] switch
        {
            "eu" or "me" or "af" or "il" => Doors[1],
            "ap" => Doors[2],
            _ => Doors[0],
        };

    public async Task<(ListedPrices Prices, string? Refusal)> ReadAsync(
        string region,
        IReadOnlyCollection<string> types,
        DateTimeOffset now,
        CancellationToken stop)
    {
        var (instances, volumes) = (new List<ListedInstance>(), new List<ListedVolume>());
        string? refusal = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            foreach (var kind in ListedPrices.Kinds)
            {
                if (await VolumeAsync(region, kind, patience.Token) is { } price)
                {
                    volumes.Add(new ListedVolume(kind, now, price));
                }
            }

            foreach (var type in types)
            {
                if (await InstanceAsync(region, type, now, patience.Token) is { } listed)
                {
                    instances.Add(listed);
                }
            }
        }
        catch (Exception failure) when (Refusals.Has(failure, stop))
        {
            refusal = Refusals.Sentence("pricing:GetProducts", failure);
        }

        return (new ListedPrices(instances, volumes).Sound(), refusal);
    }

    private async Task<decimal?> VolumeAsync(string region, string kind, CancellationToken stop)
    {
        var products = await ProductsAsync(
            Ec2, stop, ("regionCode", region), ("productFamily", "Storage"), ("volumeApiName", kind));
        return PriceListProduct.Dearest(products, "GB-Mo");
    }

    private async Task<ListedInstance?> InstanceAsync(
        string region,
        string type,
        DateTimeOffset now,
        CancellationToken stop)
    {
        var charges = await ProductsAsync(
            Emr, stop,
            ("regionCode", region), ("productFamily", "Elastic Map Reduce Instance"), ("softwareType", "EMR"),
            ("instanceType", type));
        var machines = await ProductsAsync(
            Ec2, stop,
            ("regionCode", region), ("instanceType", type), ("operatingSystem", "Linux"), ("tenancy", "Shared"),
            ("preInstalledSw", "NA"), ("capacitystatus", "Used"));
        var machine = machines.FirstOrDefault(product => product.VirtualCpus is not null);
        return machine is { VirtualCpus: { } cpus }
            && PriceListProduct.Dearest(machines, "Hrs") is { } ec2
            && PriceListProduct.Dearest(charges, "Hrs") is { } emr
                ? new ListedInstance(
                    type, now, cpus, machine.MemoryGb ?? 0, EmrVolumes.DataGb(cpus, machine.HasDisks), ec2, emr)
                : null;
    }

    private async Task<IReadOnlyList<PriceListProduct>> ProductsAsync(
        string service,
        CancellationToken stop,
        params (string Field, string Value)[] filters)
    {
        var request = new GetProductsRequest
        {
            ServiceCode = service,
            FormatVersion = "aws_v1",
            Filters =
            [
                .. filters.Select(filter => new Filter
                {
                    Type = FilterType.TERM_MATCH,
                    Field = filter.Field,
                    Value = filter.Value,
                }),
            ],
        };
        var products = new List<PriceListProduct>();
        var pages = 0;
        await foreach (var page in client().Paginators.GetProducts(request).Responses.WithCancellation(stop))
        {
            products.AddRange((page.PriceList ?? []).Select(PriceListProduct.Read).OfType<PriceListProduct>());
            if (++pages == MostPages)
            {
                break;
            }
        }

        return products;
    }
}
