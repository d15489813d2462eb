using Spark.Rdds;

namespace Spark.Tests.Rdds;

public class KeyHashTests
{
    [Fact]
    public void A_key_has_one_number_in_every_process()
    {
        Assert.Equal(-1215845527, KeyHash.Of("a"));
        Assert.Equal(-1014923403, KeyHash.Of(5));
    }

    [Fact]
    public void Equal_keys_have_equal_numbers()
    {
        Assert.Equal(KeyHash.Of(0.0), KeyHash.Of(-0.0));
        Assert.Equal(KeyHash.Of(double.NaN), KeyHash.Of(-double.NaN));
        Assert.Equal(KeyHash.Of(("a", 1)), KeyHash.Of((string.Concat("", "a"), 1)));
        Assert.Equal(KeyHash.Of(new Key("a", 1)), KeyHash.Of(new Key("a", 1)));
    }

    [Fact]
    public void Keys_spread_over_partitions()
    {
        var counts = new int[8];
        foreach (var key in Enumerable.Range(0, 8000))
        {
            counts[(uint)KeyHash.Of(key) % 8]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 800, 1200));
    }

    private sealed record Key(string Name, int Number);
}
