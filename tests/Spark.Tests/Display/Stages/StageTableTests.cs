using Microsoft.Spark.ML.Param;
using Spark.Display.Stages;
using Support;

namespace Spark.Tests.Display.Stages;

public class StageTableTests
{
    private readonly Forest _forest = new();

    [Fact]
    public void Set_params_stand_out_and_meanings_are_tooltips() => Snapshot.Match(StageTable.Html(_forest), "html");

    [Fact]
    public void Text_lists_what_was_set() =>
        Assert.Equal("Forest: uid=rfc_1\n  numTrees: 50\n", StageTable.Text(_forest));

    [Fact]
    public void Json_holds_uid_and_effective_params() => Assert.Equal(
        """{"uid":"rfc_1","params":{"maxDepth":5,"numTrees":50}}""", StageTable.Json(_forest));

    private sealed class Forest : Params
    {
        public Forest()
            : base("rfc_1")
        {
            Declare("maxDepth", "Maximum depth of a tree (>= 0)", null, 5);
            Declare<string>("weightCol", "Column of weights", null);
            Set(Declare("numTrees", "Number of trees", null, 20), 50);
        }

        internal override string JvmClass => "Forest";
    }
}
