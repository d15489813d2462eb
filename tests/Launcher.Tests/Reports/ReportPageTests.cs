using System.Xml;
using System.Xml.Linq;
using FakeTools;
using Support;

namespace Launcher.Tests.Reports;

public sealed class ReportPageTests : IDisposable
{
    private static readonly XNamespace NoNamespace = XNamespace.None;

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task A_training_shows_winner_models_curves_importances_matrix_grid_and_provenance() =>
        Snapshot.Match(await ReportAsync("metrics/summary.json", Samples.Training()), "html");

    [Fact]
    public async Task An_evaluation_shows_metrics_by_class_and_matrix() =>
        Snapshot.Match(await ReportAsync("metrics.json", Samples.Evaluation()), "html");

    [Fact]
    public async Task Any_other_script_shows_outputs_and_durations() =>
        Snapshot.Match(await ReportAsync("zones/refined/part-0.parquet", "PAR1"), "html");

    [Fact]
    public async Task A_report_is_well_formed_names_its_drawings_and_needs_nothing_else()
    {
        var html = await ReportAsync("metrics/summary.json", Samples.Training());

        using var reader = XmlReader.Create(
            new StringReader(html),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var page = XDocument.Load(reader);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.Descendants().Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' ')),
            name => Assert.Contains(name, ids));
        Assert.All(
            page.Descendants(NoNamespace + "svg"),
            drawing => Assert.False(string.IsNullOrWhiteSpace(drawing.Element("title")?.Value)));
        Assert.DoesNotContain(
            page.Descendants(),
            element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_from_outside_cannot_become_markup()
    {
        var summary = Samples
            .Training()
            .Replace("data/landsat.csv", "<script>alert(1)</script>", StringComparison.Ordinal);

        var html = await ReportAsync("metrics/summary.json", summary);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    private async Task<string> ReportAsync(string path, string text)
    {
        var play = new Play
        {
            Script =
            [
                new Act { Err = """{"event":"step-start","index":1,"total":1,"title":"Work"}""" },
                new Act { Write = path, Text = text },
                new Act { Err = """{"event":"step-end","title":"Work","seconds":12.5}""" },
            ],
        };
        var ended = await _workplace.RunAsync("run", _workplace.Notebook("02-train", play), "--", "--seed", "42");
        Assert.Equal(0, ended.ExitCode);
        return _workplace
            .Scrubbed(File.ReadAllText(Path.Combine(_workplace.Runs[0].Folder, "report.html")))
            .Replace(FakeDotnet.Program, "program", StringComparison.Ordinal)
            .Replace("<id>", "the-id", StringComparison.Ordinal)
            .Replace("<root>", "/root", StringComparison.Ordinal);
    }
}
