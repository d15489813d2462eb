using System.Globalization;

namespace Launcher.Clusters.Prices;

/// <summary>List prices that are built in: of one region, on one day, without discounts, tax and transfer.</summary>
internal static class PriceTable
{
    public const string Region = "us-east-1";

    public const string Date = "2026-11-01";

    public static readonly DateOnly Day = DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Of general-purpose volumes.</summary>
    public const decimal EbsPerGbMonth = 0.10m;

    public static readonly IReadOnlyList<InstancePrice> All =
    [
        new("m5.large", 2, 8, 0.096m, 0.024m, true, 1, 32),
        new("m5.xlarge", 4, 16, 0.192m, 0.048m, false, 2, 32),
        new("m5.2xlarge", 8, 32, 0.384m, 0.096m, false, 4, 32),
        new("m5.4xlarge", 16, 64, 0.768m, 0.192m, false, 4, 64),
        new("m6i.large", 2, 8, 0.096m, 0.024m, true, 1, 32),
        new("m6i.xlarge", 4, 16, 0.192m, 0.048m, true, 2, 32),
        new("m6i.2xlarge", 8, 32, 0.384m, 0.096m, true, 4, 32),
        new("m6i.4xlarge", 16, 64, 0.768m, 0.192m, true, 4, 64),
        new("m6g.large", 2, 8, 0.077m, 0.019m, true, 1, 32),
        new("m6g.xlarge", 4, 16, 0.154m, 0.0385m, true, 2, 32),
        new("m6g.2xlarge", 8, 32, 0.308m, 0.077m, true, 4, 32),
        new("m7g.large", 2, 8, 0.0816m, 0.0204m, true, 1, 32),
        new("m7g.xlarge", 4, 16, 0.1632m, 0.0408m, false, 2, 32),
        new("m7g.2xlarge", 8, 32, 0.3264m, 0.0816m, true, 4, 32),
        new("r5.xlarge", 4, 32, 0.252m, 0.063m, false, 2, 32),
        new("r5.2xlarge", 8, 64, 0.504m, 0.126m, false, 4, 32),
        new("r6i.xlarge", 4, 32, 0.252m, 0.063m, true, 2, 32),
        new("r6i.2xlarge", 8, 64, 0.504m, 0.126m, true, 4, 32),
        new("r6g.xlarge", 4, 32, 0.2016m, 0.0504m, true, 2, 32),
        new("c5.xlarge", 4, 8, 0.170m, 0.043m, false, 2, 32),
        new("c5.2xlarge", 8, 16, 0.340m, 0.085m, false, 4, 32),
        new("c6i.xlarge", 4, 8, 0.170m, 0.0425m, true, 2, 32),
        new("c6i.2xlarge", 8, 16, 0.340m, 0.085m, true, 4, 32),
        new("c6g.xlarge", 4, 8, 0.136m, 0.034m, true, 2, 32),
    ];

    /// <summary>Null for a type that is not listed: its price is unknown, never zero.</summary>
    public static InstancePrice? Find(string type) => All.FirstOrDefault(price => price.Type == type);
}
