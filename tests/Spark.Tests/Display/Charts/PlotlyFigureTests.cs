using Spark.Display.Charts;

namespace Spark.Tests.Display.Charts;

public class PlotlyFigureTests
{
    [Fact]
    public void Titles_and_their_fonts_move_to_where_plotly_3_reads_them()
    {
        const string Script = """
            var data = [{"type":"scatter","marker":{"colorbar":{"title":"Level","titleside":"right"}},"x":[1,2]}];
                       var layout = {"title":"Big","titlefont":{"size":20.0},
                           "xaxis":{"titlefont":{"color":"blue"},"_isSubplotObj":true}};
                       Plotly.newPlot('id', data, layout);
            """;

        var figure = PlotlyFigure.FromScript(Script, 900, 500);

        Assert.Equal(
            """[{"type":"scatter","marker":{"colorbar":{"title":{"text":"Level","side":"right"}}},"x":[1,2]}]""",
            figure.Data.ToJsonString());
        Assert.Equal(
            """{"title":{"text":"Big","font":{"size":20.0}},"xaxis":{"title":{"font":{"color":"blue"}}},"""
                + """
                "width":900,"height":500}
                """,
            figure.Layout.ToJsonString());
        Assert.Equal("Chart 'Big': 1 trace (scatter)", figure.Summary());
    }

    [Fact]
    public void Layout_that_xplot_writes_as_empty_text_is_an_empty_layout()
    {
        var figure = PlotlyFigure.FromScript("var data = [{\"y\":[\"a;b\",2]},{}];\n var layout = \"\";\n", 400, 300);

        Assert.Equal("""{"width":400,"height":300}""", figure.Layout.ToJsonString());
        Assert.Equal("Chart: 2 traces (scatter)", figure.Summary());
    }

    [Fact]
    public void Script_of_another_shape_is_refused() =>
        Assert.Equal(
            "The chart's script has no 'var data ='.",
            Assert.Throws<FormatException>(() => PlotlyFigure.FromScript("draw()", 1, 1)).Message);
}
