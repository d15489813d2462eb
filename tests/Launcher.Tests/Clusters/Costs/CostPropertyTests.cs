using System.Globalization;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Costs;

/// <summary>What must hold of any cluster, on 200 that are drawn.</summary>
public class CostPropertyTests
{
    private const int Draws = 200;

    [Fact]
    public async Task A_cost_is_never_negative_and_grows_with_time()
    {
        for (var seed = 0; seed < Draws; seed++)
        {
            var random = new Random(seed);
            var machines = Machines(random);
            var last = Cost.None;
            for (var minutes = -5.0; minutes < 300; minutes += 1 + (random.NextDouble() * 60))
            {
                var cost = await CostAsync(machines, minutes);

                Assert.True(cost.Ec2 >= last.Ec2 && cost.Emr >= last.Emr && cost.Ebs >= last.Ebs, $"seed {seed}");
                last = cost;
            }
        }
    }

    [Fact]
    public async Task The_cost_of_a_cluster_is_the_sum_of_its_machines_in_any_order()
    {
        for (var seed = 0; seed < Draws; seed++)
        {
            var random = new Random(seed);
            var machines = Machines(random);
            var cut = random.Next(machines.Count + 1);
            var shuffled = machines.ToArray();
            random.Shuffle(shuffled);

            var whole = await CostAsync(machines, 200);

            Assert.Equal(whole, await CostAsync(shuffled, 200));
            Assert.Equal(
                whole, await CostAsync([.. machines.Take(cut)], 200) + await CostAsync([.. machines.Skip(cut)], 200));
        }
    }

    [Fact]
    public async Task The_cost_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NumberGroupSeparator = ".";
        commas.DateTimeFormat.DateSeparator = "/";
        var ec2 = new PretendedEc2().SpotPrices(("m5.xlarge", "2026-11-02T15:00:00.000Z", "0.0672"));
        IReadOnlyList<Instance> machines = [Bills.Machine("1", isSpot: true)];
        try
        {
            foreach (var culture in new[] { CultureInfo.InvariantCulture, commas })
            {
                CultureInfo.CurrentCulture = culture;
                var meter = new CostMeter(
                    "us-east-1",
                    PriceSource.BuiltIn(TimeProvider.System),
                    new SpotPrices(ec2.Client, TimeProvider.System),
                    new MachineVolumes(null, null));

                var accrued = await meter.MeasureAsync(
                    Bills.Cluster(), machines, Bills.Start.AddHours(1), CancellationToken.None);

                Assert.Equal((0.0672m, "2026-11-01"), (accrued.Cost!.Ec2, accrued.Prices));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_spot_curve_adds_up_over_any_cut()
    {
        for (var seed = 0; seed < Draws; seed++)
        {
            var random = new Random(seed);
            var curve = new SpotCurve(
                Enumerable.Range(0, random.Next(1, 8))
                    .Select(_ => (Bills.Start.AddMinutes(random.Next(200)), random.Next(1, 500) / 1000m)));
            var cut = Bills.Start.AddMinutes(random.Next(1, 200));
            var (from, to) = (Bills.Start.AddMinutes(-20), Bills.Start.AddMinutes(220));

            Assert.Equal(
                Math.Round(curve.Dollars(from, to), 12),
                Math.Round(curve.Dollars(from, cut) + curve.Dollars(cut, to), 12));
        }
    }

    private static async Task<Cost> CostAsync(IReadOnlyList<Instance> machines, double minutes)
    {
        var meter = new CostMeter(
            "us-east-1", PriceSource.BuiltIn(TimeProvider.System), null, new MachineVolumes(null, null));
        var accrued = await meter.MeasureAsync(
            Bills.Cluster(readyMinutes: null), machines, Bills.Start.AddMinutes(minutes), CancellationToken.None);
        return accrued.Cost!;
    }

    private static List<Instance> Machines(Random random) =>
        [
            .. Enumerable.Range(0, random.Next(12)).Select(i =>
            {
                var start = random.NextDouble() * 100;
                return Bills.Machine(
                    i.ToString(CultureInfo.InvariantCulture),
                    start,
                    random.Next(2) == 0 ? start + (random.NextDouble() * 100) : null,
                    PriceTable.All[random.Next(PriceTable.All.Count)].Type,
                    random.Next(2) == 0);
            }),
        ];
}
