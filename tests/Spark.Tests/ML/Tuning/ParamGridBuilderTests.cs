using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Tuning;

namespace Spark.Tests.ML.Tuning;

public class ParamGridBuilderTests
{
    private readonly RandomForestClassifier _forest = new();

    [Fact]
    public void Param_added_last_varies_fastest()
    {
        var maps = new ParamGridBuilder().AddGrid(_forest.NumTrees, 1, 2).AddGrid(_forest.MaxDepth, 3, 4).Build();

        Assert.Equal(
            ["numTrees=1, maxDepth=3", "numTrees=1, maxDepth=4", "numTrees=2, maxDepth=3", "numTrees=2, maxDepth=4"],
            maps.Select(map => map.ToString())
        );
    }

    [Fact]
    public void Grid_without_values_is_one_empty_map() =>
        Assert.Equal(0, Assert.Single(new ParamGridBuilder().Build()).Size);

    [Fact]
    public void Value_out_of_range_is_refused_while_the_grid_is_built() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParamGridBuilder().AddGrid(_forest.MaxDepth, 3, 99));
}
