using Launcher.Failures;

namespace Launcher.Tests.Failures;

public class NearMissesTests
{
    [Theory]
    [InlineData("02-train", "02-train", 0)]
    [InlineData("02-trian", "02-train", 1)]
    [InlineData("02-Train", "02-train", 0)]
    [InlineData("train", "02-train", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_edits_and_swapped_neighbours(string given, string existing, int distance) =>
        Assert.Equal(distance, NearMisses.Distance(given, existing));

    [Fact]
    public void Nearest_names_come_first_and_far_ones_not_at_all() =>
        Assert.Equal(
            ["02-train.ipynb", "03-train.ipynb"],
            NearMisses.Of("02-trian.ipynb", ["10-stream-everything.ipynb", "03-train.ipynb", "02-train.ipynb"]));
}
