using Launcher.Clusters.Prices;
using Support;

namespace Launcher.Tests.Clusters.Prices;

public sealed class PriceSourceTests : IDisposable
{
    private const string Region = "eu-central-1";

    private readonly TempFolder _folder = TempFolder.Create("prices");
    private readonly ManualClock _clock = new();

    private readonly PretendedPriceList _list = new PretendedPriceList(Region)
        .Machine("m5.xlarge", "0.2300000000", "0.0480000000")
        .Machine("m7i.2xlarge", "0.4830000000", "0.1208", cpus: 8, memory: "32 GiB")
        .Machine("m5d.xlarge", "0.272", "0.0565", storage: "1 x 150 NVMe SSD")
        .Volumes("0.1190000000", "0.0952000000");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_region_that_is_not_built_in_gets_its_prices_from_AWS_s_list()
    {
        var book = await FindAsync(Source(), "m5.xlarge", "m7i.2xlarge", "m5d.xlarge");

        Assert.Equal((0.23m, 0.048m, 64), Told(book, "m5.xlarge"));
        Assert.Equal((0.483m, 0.1208m, 128), Told(book, "m7i.2xlarge"));
        Assert.Equal((0.272m, 0.0565m, 0), Told(book, "m5d.xlarge"));
        Assert.Equal((0.119m, 0.0952m), (book.Volume("gp2"), book.Volume("gp3")));
        Assert.True(book.IsListed(["m5.xlarge", "m7i.2xlarge"]));
        Assert.Equal(new DateOnly(2026, 11, 25), book.Date(["m5.xlarge"]));
        Assert.Empty(book.Notes);
    }

    [Fact]
    public async Task A_list_in_the_cache_is_not_asked_for_again_for_24_hours()
    {
        await FindAsync(Source(), "m5.xlarge");
        var asked = _list.Asked.Count;
        _clock.Advance(23 * 3600);

        var kept = await FindAsync(Source(), "m5.xlarge");
        Assert.Equal(asked, _list.Asked.Count);
        Assert.True(kept.IsListed(["m5.xlarge"]));

        _clock.Advance(2 * 3600);
        await FindAsync(Source(), "m5.xlarge");
        Assert.Equal(2 * asked, _list.Asked.Count);
    }

    [Fact]
    public async Task Only_types_that_are_missing_are_asked_for_and_the_others_stay()
    {
        await FindAsync(Source(), "m5.xlarge");
        _list.Asked.Clear();

        var book = await FindAsync(Source(), "m5.xlarge", "m7i.2xlarge");

        Assert.Equal(
            ["AmazonEC2 gp2", "AmazonEC2 gp3", "ElasticMapReduce m7i.2xlarge", "AmazonEC2 m7i.2xlarge"], _list.Asked);
        Assert.NotNull(book.Find("m5.xlarge"));
    }

    [Fact]
    public async Task Without_a_network_an_old_list_is_used_with_its_day_and_said()
    {
        await FindAsync(Source(), "m5.xlarge");
        _clock.Advance(72 * 3600);
        _list.IsDown = true;

        var book = await FindAsync(Source(), "m5.xlarge");

        Assert.Equal(0.23m, book.Find("m5.xlarge")!.Ec2);
        Assert.Equal(new DateOnly(2026, 11, 25), book.Date(["m5.xlarge"]));
        Assert.False(book.IsListed(["m5.xlarge"]));
        Assert.Equal(
            ["AWS's price list could not be read: 'pricing:GetProducts' got no answer."], book.Notes);
    }

    [Fact]
    public async Task A_refusal_falls_through_to_the_built_in_table_and_is_not_repeated_at_once()
    {
        _list.Refusal = "AccessDeniedException";
        var source = Source();

        var book = await source.FindAsync("us-east-1", ["m5.xlarge"], CancellationToken.None);
        var again = await source.FindAsync("us-east-1", ["m5.xlarge"], CancellationToken.None);

        Assert.Equal(0.192m, book.Find("m5.xlarge")!.Ec2);
        Assert.Equal(
            ["AWS's price list could not be read: 'pricing:GetProducts' was refused (AccessDeniedException)."],
            again.Notes);
        Assert.Single(_list.Asked);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task What_no_source_knows_is_unknown()
    {
        var book = await FindAsync(Source(), "x9.mega");

        Assert.Null(book.Find("x9.mega"));
    }

    [Fact]
    public async Task A_type_that_EMR_does_not_charge_for_is_unknown_and_free_entries_do_not_count()
    {
        _list.Machine("t3.large", "0.096", emr: null).Machine("m6a.large", "0.0000000000", "0.02");

        var book = await FindAsync(Source(), "t3.large", "m6a.large");

        Assert.Null(book.Find("t3.large"));
        Assert.Null(book.Find("m6a.large"));
    }

    [Fact]
    public async Task Of_several_prices_the_highest_is_taken()
    {
        _list.Machine("m5.xlarge", "0.25", "0.05");

        var book = await FindAsync(Source(), "m5.xlarge");

        Assert.Equal((0.25m, 0.05m, 64), Told(book, "m5.xlarge"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"version":1,"region":"eu-central-1"}""")]
    [InlineData("""{"version":9,"region":"eu-central-1","prices":{"instances":[],"volumes":[]}}""")]
    [InlineData("""{"version":1,"region":"us-west-2","prices":{"instances":[],"volumes":[]}}""")]
    [InlineData(
        """{"version":1,"region":"eu-central-1","prices":{"instances":[null,{"type":"m5.xlarge","""
        + "\"asked\":\"2026-11-25T10:00:00+00:00\",\"virtualCpus\":4,\"ec2\":-1,\"emr\":0}],\"volumes\":[]}}")]
    public async Task A_broken_cache_is_ignored_and_asked_for_anew(string content)
    {
        var file = _folder.File(Region + ".json");
        await File.WriteAllTextAsync(file, content);

        var book = await FindAsync(Source(), "m5.xlarge");

        Assert.Equal(0.23m, book.Find("m5.xlarge")!.Ec2);
        Assert.Contains("0.2300000000", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_costs_nothing_but_a_note()
    {
        var blocked = _folder.File("blocked");
        await File.WriteAllTextAsync(blocked, "");
        var source = new PriceSource(new PriceCache(blocked), [new PriceListQuery(_list.Client)], _clock);

        var book = await FindAsync(source, "m5.xlarge");

        Assert.NotNull(book.Find("m5.xlarge"));
        Assert.StartsWith($"The prices could not be kept in '{blocked}'", Assert.Single(book.Notes));
    }

    [Fact]
    public async Task What_a_plan_knows_is_what_the_cache_holds()
    {
        var offline = new PriceSource(new PriceCache(_folder.Path), [], _clock);
        Assert.Null(offline.Known(Region).EbsPerGbMonth);

        await FindAsync(Source(), "m5.xlarge");

        Assert.Equal((0.23m, 0.048m, 64), Told(offline.Known(Region), "m5.xlarge"));
    }

    [Theory]
    [InlineData("us-west-2", "us-east-1")]
    [InlineData("sa-east-1", "us-east-1")]
    [InlineData("eu-north-1", "eu-central-1")]
    [InlineData("ap-southeast-2", "ap-south-1")]
    public void The_nearest_region_with_the_service_is_asked(string region, string door) =>
        Assert.Equal(door, PriceListQuery.DoorOf(region));

    private PriceSource Source() =>
        new(new PriceCache(_folder.Path), [new PriceListQuery(_list.Client)], _clock);

    private static Task<PriceBook> FindAsync(PriceSource source, params string[] types) =>
        source.FindAsync(Region, types, CancellationToken.None);

    private static (decimal Ec2, decimal Emr, int DataGb) Told(PriceBook book, string type)
    {
        var price = book.Find(type)!;
        return (price.Ec2, price.Emr, price.DataGb);
    }
}
