using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Costs;

public class CostMeterTests
{
    private readonly PretendedEc2 _ec2 = new();

    [Fact]
    public async Task One_primary_and_two_core_nodes_for_24_minutes_cost_30_cents()
    {
        var accrued = await MeasureAsync(Bills.PrimaryAndTwoCore());

        Assert.Equal((0.2304m, 0.0576m), (accrued.Cost!.Ec2, accrued.Cost.Emr));
        Assert.Equal(0.0122m, Math.Round(accrued.Cost.Ebs, 4));
        Assert.Equal(0.300m, Math.Round(accrued.Cost.Total, 3));
        Assert.Equal(4320, accrued.InstanceSeconds);
        Assert.Equal((Confidence.Medium, "2026-11-01"), (accrued.Confidence, accrued.Prices));
        Assert.Equal(0, accrued.PerHour);
        Assert.Empty(_ec2.Asked);
    }

    [Fact]
    public async Task Core_nodes_on_spot_at_35_percent_make_it_20_cents()
    {
        _ec2.SpotPrices(("m5.xlarge", "2026-11-02T15:00:00.000Z", "0.067200"));

        var accrued = await MeasureAsync(Bills.PrimaryAndTwoCore(isCoreSpot: true));

        Assert.Equal(0.1306m, Math.Round(accrued.Cost!.Ec2, 4));
        Assert.Equal(0.0576m, accrued.Cost.Emr);
        Assert.Equal(0.200m, Math.Round(accrued.Cost.Total, 3));
        Assert.Equal(Confidence.Medium, accrued.Confidence);
        Assert.Contains("AvailabilityZone=us-east-1a", _ec2.Asked.Single());
        Assert.Contains("ProductDescription.1=Linux%2FUNIX", _ec2.Asked.Single());
    }

    [Fact]
    public async Task A_spot_price_that_changes_is_paid_for_as_long_as_it_held()
    {
        _ec2.SpotPrices(
            ("m5.xlarge", "2026-11-02T16:30:00.000Z", "0.2"), ("m5.xlarge", "2026-11-02T15:00:00.000Z", "0.1"));

        var accrued = await MeasureAsync([Bills.Machine("1", 0, isSpot: true)], minutes: 60);

        Assert.Equal(0.15m, accrued.Cost!.Ec2);
        Assert.Equal(0.048m, accrued.Cost.Emr);
        Assert.Equal(0.2m + 0.048m + Math.Round(74 * 0.1m / 730, 12), accrued.PerHour);
    }

    [Fact]
    public async Task Without_a_spot_price_the_on_demand_price_is_taken_and_said()
    {
        _ec2.Refuse("DescribeSpotPriceHistory");

        var accrued = await MeasureAsync(Bills.PrimaryAndTwoCore(isCoreSpot: true));

        Assert.Equal(0.2304m, accrued.Cost!.Ec2);
        Assert.Equal(Confidence.Low, accrued.Confidence);
        Assert.Contains(
            "The spot price of 'm5.xlarge' is not known: 'ec2:DescribeSpotPriceHistory' was refused "
                + "(UnauthorizedOperation). The on-demand price is taken, which is more.",
            accrued.Notes);
    }

    [Fact]
    public async Task Spot_prices_are_asked_for_once_in_five_minutes()
    {
        _ec2.SpotPrices(("m5.xlarge", "2026-11-02T15:00:00.000Z", "0.1"));
        var clock = new ManualClock();
        var meter = Meter("us-east-1", clock);
        foreach (var minutes in new[] { 1, 1, 1, 4 })
        {
            clock.Advance(minutes * 60);
            await meter.MeasureAsync(
                Bills.Cluster(), [Bills.Machine("1", isSpot: true)], clock.GetUtcNow(), CancellationToken.None);
        }

        Assert.Equal(2, _ec2.Asked.Count);
    }

    [Fact]
    public async Task An_unknown_price_gives_hours_and_never_zero_dollars()
    {
        var accrued = await MeasureAsync([Bills.Machine("1", type: "x9.mega"), Bills.Machine("2")], minutes: 30);

        Assert.Null(accrued.Cost);
        Assert.Null(accrued.PerHour);
        Assert.Equal((3600, Confidence.Low), (accrued.InstanceSeconds, accrued.Confidence));
        Assert.Contains(
            "The price of 'x9.mega' is not known, so hours are all that can be said.", accrued.Notes);
    }

    [Fact]
    public async Task Prices_of_another_region_are_not_those_of_the_built_in_one()
    {
        var accrued = await MeasureAsync(Bills.PrimaryAndTwoCore(), region: "eu-central-1");

        Assert.Null(accrued.Cost);
        Assert.Equal(4320, accrued.InstanceSeconds);
    }

    [Fact]
    public async Task Volumes_cost_what_EC2_says_they_are()
    {
        _ec2.Volumes(("vol-1", 500, "gp3"), ("vol-2", 230, "gp2"));

        var accrued = await MeasureAsync(
            [Bills.Machine("1", volumes: ["vol-1", "vol-2"])], minutes: 60, rootGb: 0);

        Assert.Equal(Math.Round(((500 * 0.08m) + (230 * 0.1m)) / 730, 12), accrued.Cost!.Ebs);
        Assert.Equal([CostNotes.LeftOut], accrued.Notes);
    }

    [Fact]
    public async Task Volumes_that_EC2_does_not_tell_are_EMR_s_usual_ones_and_asked_for_no_more()
    {
        _ec2.Refuse("DescribeVolumes");
        var meter = Meter("us-east-1", new ManualClock());
        IReadOnlyList<Instance> machines = [Bills.Machine("1", volumes: "vol-1")];

        await meter.MeasureAsync(Bills.Cluster(), machines, Bills.Start.AddHours(1), CancellationToken.None);
        var accrued = await meter.MeasureAsync(
            Bills.Cluster(), machines, Bills.Start.AddHours(1), CancellationToken.None);

        Assert.Equal(Math.Round(74 * 0.1m / 730, 12), accrued.Cost!.Ebs);
        Assert.Contains(
            "EC2 does not tell the sizes of all volumes; those that EMR attaches by itself are taken.", accrued.Notes);
        Assert.Single(_ec2.Asked);
    }

    [Fact]
    public async Task Volumes_that_a_launch_asks_for_are_paid_for()
    {
        var request = new RunJobFlowRequest
        {
            Instances = new JobFlowInstancesConfig
            {
                InstanceFleets =
                [
                    new InstanceFleetConfig
                    {
                        InstanceTypeConfigs =
                        [
                            new InstanceTypeConfig
                            {
                                EbsConfiguration = new EbsConfiguration
                                {
                                    EbsBlockDeviceConfigs =
                                    [
                                        new EbsBlockDeviceConfig
                                        {
                                            VolumeSpecification =
                                                new VolumeSpecification { VolumeType = "gp3", SizeInGB = 365 },
                                            VolumesPerInstance = 2,
                                        },
                                    ],
                                },
                            },
                        ],
                    },
                ],
            },
        };
        var meter = new CostMeter(
            "us-east-1",
            PriceSource.BuiltIn(TimeProvider.System),
            null,
            new MachineVolumes(null, MachineVolumes.AskedIn(request)));

        var accrued = await meter.MeasureAsync(
            Bills.Cluster(rootGb: 0), [Bills.Machine("1")], Bills.Start.AddHours(1), CancellationToken.None);

        Assert.Equal(0.08m, accrued.Cost!.Ebs);
    }

    [Fact]
    public async Task Machines_that_could_not_be_read_are_those_seen_last_and_still_cost()
    {
        var meter = Meter("us-east-1", new ManualClock());
        await meter.MeasureAsync(
            Bills.Cluster(rootGb: 0), [Bills.Machine("1")], Bills.Start.AddHours(1), CancellationToken.None);

        var accrued = await meter.MeasureAsync(
            Bills.Cluster(rootGb: 0), null, Bills.Start.AddHours(2), CancellationToken.None);

        Assert.Equal(0.384m, accrued.Cost!.Ec2);
        Assert.Equal(Confidence.Low, accrued.Confidence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Machines_that_nobody_ever_saw_make_the_cost_unknown(bool isNull)
    {
        var accrued = await Meter("us-east-1", new ManualClock()).MeasureAsync(
            Bills.Cluster(endMinutes: 24), isNull ? null : [], Bills.Start.AddDays(40), CancellationToken.None);

        Assert.Equal((null, 0, Confidence.Low), (accrued.Cost, accrued.InstanceSeconds, accrued.Confidence));
        Assert.Equal(
            ["The cluster's machines could not be read, so neither hours nor dollars are known."], accrued.Notes);
    }

    [Fact]
    public async Task A_cluster_that_has_no_machine_yet_costs_nothing_yet()
    {
        var waiting = new Instance { Status = new InstanceStatus { State = InstanceState.AWAITING_FULFILLMENT } };

        var accrued = await MeasureAsync([waiting], cluster: Bills.Cluster(readyMinutes: null));

        Assert.Equal((0, 0), (accrued.Cost!.Total, accrued.PerHour));
    }

    [Fact]
    public async Task No_machine_outlives_its_cluster()
    {
        var accrued = await MeasureAsync(
            [Bills.Machine("1")], cluster: Bills.Cluster(endMinutes: 30), minutes: 600);

        Assert.Equal((1800, 0, Confidence.Low), (accrued.InstanceSeconds, accrued.PerHour, accrued.Confidence));
    }

    [Fact]
    public async Task A_machine_without_its_own_end_takes_the_cluster_s_and_is_doubtful()
    {
        var machine = Bills.Machine("1");
        machine.Status!.State = InstanceState.TERMINATED;

        var accrued = await MeasureAsync([machine], cluster: Bills.Cluster(endMinutes: 30), minutes: 600);

        Assert.Equal((1800, Confidence.Low), (accrued.InstanceSeconds, accrued.Confidence));
        Assert.Equal(0, accrued.PerHour);
    }

    private Task<AccruedCost> MeasureAsync(
        IReadOnlyList<Instance> machines,
        double minutes = 24,
        int rootGb = 10,
        string region = "us-east-1",
        Cluster? cluster = null) =>
        Meter(region, new ManualClock()).MeasureAsync(
            cluster ?? Bills.Cluster(rootGb), machines, Bills.Start.AddMinutes(minutes), CancellationToken.None);

    private CostMeter Meter(string region, TimeProvider clock) =>
        new(
            region,
            PriceSource.BuiltIn(TimeProvider.System),
            new SpotPrices(_ec2.Client, clock),
            new MachineVolumes(new VolumeSizes(_ec2.Client), null));
}
