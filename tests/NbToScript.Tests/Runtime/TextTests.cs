using NbToScript.Runtime;

namespace NbToScript.Tests.Runtime;

public class TextTests
{
    private sealed record Person(string Name, int Age);

    private sealed class Plain
    {
        public int Count { get; init; }

        public double[] Values { get; init; } = [];
    }

    [Fact]
    public void Simple_values_show_as_they_print()
    {
        Assert.Equal("text", NbText.Of("text"));
        Assert.Equal("1.5", NbText.Of(1.5));
        Assert.Equal("True", NbText.Of(true));
        Assert.Equal("null", NbText.Of(null));
        Assert.Equal("Person { Name = a, Age = 1 }", NbText.Of(new Person("a", 1)));
    }

    [Fact]
    public void Sequences_show_twenty_items_and_their_count()
    {
        Assert.Equal("[1, 2, 3] (3 items)", NbText.Of(new[] { 1, 2, 3 }));
        Assert.Equal("[a] (1 item)", NbText.Of(new List<string> { "a" }));
        Assert.EndsWith("19, …] (100 items)", NbText.Of(Enumerable.Range(0, 100).ToList()), StringComparison.Ordinal);
        Assert.EndsWith("19, …] (more than 20 items)", NbText.Of(Endless()), StringComparison.Ordinal);
        Assert.Equal("{a: 1} (1 item)", NbText.Of(new Dictionary<string, int> { ["a"] = 1 }));
    }

    [Fact]
    public void Objects_without_own_text_show_their_properties() =>
        Assert.Equal("Plain { Count = 2, Values = [1, 2] }", NbText.Of(new Plain { Count = 2, Values = [1, 2] }));

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }
}
