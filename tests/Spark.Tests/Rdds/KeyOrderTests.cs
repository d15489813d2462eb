using Spark.Rdds;

namespace Spark.Tests.Rdds;

public class KeyOrderTests
{
    [Fact]
    public void Bounds_cut_samples_into_parts_and_equal_keys_stay_together()
    {
        var order = KeyOrder.Of<int>(isAscending: true);
        var bounds = KeyOrder.Bounds([5, 1, 4, 2, 3, 3], 3, order);

        Assert.Equal([3, 4], bounds);
        Assert.Equal([0, 0, 1, 2, 2], new[] { -9, 2, 3, 4, 99 }.Select(key => KeyOrder.PartOf(key, bounds, order)));
        Assert.Empty(KeyOrder.Bounds(Array.Empty<int>(), 3, order));
    }

    [Fact]
    public void Text_is_ordered_by_code_units_either_way()
    {
        Assert.Equal(["B", "a", "é"], new[] { "é", "a", "B" }.Order(KeyOrder.Of<string>(isAscending: true)));
        Assert.Equal(["é", "a", "B"], new[] { "é", "a", "B" }.Order(KeyOrder.Of<string>(isAscending: false)));
    }

    [Fact]
    public void Samples_are_evenly_spaced_and_few()
    {
        Assert.Equal([0, 1, 2], Samples.Of(Enumerable.Range(0, 3), 4));
        var many = Samples.Of(Enumerable.Range(0, 100_000), 100).ToArray();
        Assert.InRange(many.Length, 100, 200);
        Assert.All(many.Zip(many.Skip(1)), pair => Assert.Equal(many[1] - many[0], pair.Second - pair.First));
    }
}
