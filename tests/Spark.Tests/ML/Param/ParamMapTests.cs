using Microsoft.Spark.ML.Param;

namespace Spark.Tests.ML.Param;

public class ParamMapTests
{
    private readonly Param<int> _depth = new("rf_1", "maxDepth", "Depth.", Allowed.Between(0, 30));
    private readonly Param<double> _rate = new("rf_1", "subsamplingRate", "Rate.", Allowed.Fraction);

    [Fact]
    public void Order_is_that_of_first_put_and_a_second_put_replaces()
    {
        var map = new ParamMap().Put(_depth, 3).Put(_rate, 0.5).Put(_depth, 7);

        Assert.Equal("maxDepth=7, subsamplingRate=0.5", map.ToString());
    }

    [Fact]
    public void Whole_numbers_widen_to_doubles()
    {
        var map = new ParamMap().Put(new ParamPair(_rate, 1));

        Assert.Equal(1.0, map.Get(_rate));
    }

    [Fact]
    public void Params_of_two_stages_with_one_name_are_two_params()
    {
        var other = new Param<int>("rf_2", "maxDepth", "Depth.", null);

        Assert.False(new ParamMap().Put(_depth, 3).Contains(other));
    }

    [Fact]
    public void Value_out_of_range_names_param_value_and_range()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new ParamMap().Put(_depth, 31));

        Assert.StartsWith(
            "Param 'maxDepth' of 'rf_1' is '31'. Allowed: a whole number from 0 "
            + "to 30.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_another_type_names_both_types()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new ParamPair(_depth, "deep"));

        Assert.StartsWith(
            "Param 'maxDepth' of 'rf_1' takes a whole number, but 'deep' is of type 'String'.",
            thrown.Message,
            StringComparison.Ordinal);
    }
}
