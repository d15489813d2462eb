using System.Text.Json.Nodes;
using Spark.Display.Charts;
using Spark.Display.Charts.Drawing;
using Support;

namespace Spark.Tests.Display.Charts;

public class ChartDrawingTests
{
    [Fact]
    public void Lines_break_at_missing_values_and_step_when_asked() => Snapshot.Match(
        Draw(
            """
            [{"name":"a & b","x":[0,1,2,3],"y":[0.5,null,1.5,"NaN"]},
             {"name":"steps","mode":"lines","line":{"shape":"hv","dash":"dash"},"x":[0,3],"y":[0,2]}]
            """,
            """{"title":{"text":"Curves"},"xaxis":{"title":{"text":"rate"}},"width":300,"height":200}"""),
        "html");

    [Fact]
    public void Lying_bars_have_room_for_their_labels() => Snapshot.Match(
        Draw(
            """[{"type":"bar","orientation":"h","x":[0.7,0.3],"y":["a long feature name","b"]}]""",
            """{"width":300,"height":120}"""),
        "html");

    [Fact]
    public void Stacked_bars_add_up() => Snapshot.Match(
        Draw(
            """
            [{"type":"bar","x":["p","q"],"y":[1,2],"name":"one"},
             {"type":"bar","x":["p","q"],"y":[3,1],"name":"two"}]
            """,
            """{"barmode":"stack","width":320,"height":160}"""),
        "html");

    [Fact]
    public void Histogram_counts_values_in_round_bins() => Snapshot.Match(
        Draw("""[{"type":"histogram","nbinsx":4,"x":[0,0.1,1.2,1.3,1.4,3.9]}]""", """{"width":240,"height":160}"""),
        "html");

    [Fact]
    public void Heatmap_around_zero_is_white_at_zero() => Snapshot.Match(
        Draw(
            """[{"type":"heatmap","x":["u","v"],"y":["u","v"],"z":[[1,0],[0,-0.5]]}]""",
            """{"width":300,"height":160}"""),
        "html");

    [Fact]
    public void Box_shows_quartiles_and_outliers() => Snapshot.Match(
        Draw("""[{"type":"box","name":"all","y":[1,2,3,4,5,20]}]""", """{"width":240,"height":200}"""),
        "html");

    [Fact]
    public void Clouds_of_points_stay_small()
    {
        var points = new JsonArray(Enumerable.Range(0, 10_000).Select(i => (JsonNode)i).ToArray());
        var data = new JsonArray(new JsonObject { ["mode"] = "markers", ["x"] = points.DeepClone(), ["y"] = points });

        var html = ChartDrawing.Draw(new PlotlyFigure(data, []));

        Assert.InRange(html.Length, 100_000, 250_000);
    }

    [Fact]
    public void Trace_that_cannot_be_drawn_is_named() => Assert.Equal(
        "<div><div style=\"opacity:.6\">"
            + "Traces of type &#39;surface&#39; are drawn only by a front-end that knows plotly.</div></div>",
        Draw("""[{"type":"surface","z":[[1]]}]""", "{}"));

    private static string Draw(string data, string layout) => ChartDrawing.Draw(
        new PlotlyFigure(JsonNode.Parse(data)!.AsArray(), JsonNode.Parse(layout)!.AsObject()));
}
