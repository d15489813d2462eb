using Spark.Rdds;

namespace Spark.Tests.Rdds;

public class ItemBatchesTests
{
    [Fact]
    public void Items_of_any_kind_come_back_in_order_from_records_of_bounded_size()
    {
        var random = new Random(5);
        var items = Enumerable.Range(0, 20_000)
            .Select(i => new Item(i, i % 7 == 0 ? null : new string('x', random.Next(200)), [random.NextDouble()]))
            .ToArray();
        var batches = ItemBatches.Of(typeof(Item));

        var records = batches.Encode(items).ToArray();

        Assert.True(records.Length > 5);
        Assert.All(records, record => Assert.True(record.Length < 300_000));
        Assert.Equal(
            items.Select(item => (item.Id, item.Text, item.Numbers[0])),
            ((Item[])batches.ToArray(batches.Decode(records))).Select(item => (item.Id, item.Text, item.Numbers[0])));
    }

    [Fact]
    public void No_items_make_no_record_unless_one_is_wanted()
    {
        var batches = ItemBatches.Of(typeof(string));

        Assert.Empty(batches.Encode(Array.Empty<string>()));
        Assert.Empty(batches.Decode([batches.EncodeWhole(Array.Empty<string>())]).Cast<string>());
    }

    private sealed record Item(int Id, string? Text, double[] Numbers);
}
