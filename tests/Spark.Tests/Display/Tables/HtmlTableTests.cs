using Spark.Display.Tables;
using Support;

namespace Spark.Tests.Display.Tables;

public class HtmlTableTests
{
    [Fact]
    public void Values_of_every_kind_are_encoded_aligned_and_cut() =>
        Snapshot.Match(HtmlTable.Write(Samples.Mixed), "html");

    [Fact]
    public void Middle_columns_of_a_wide_table_become_dots()
    {
        var html = HtmlTable.Write(Samples.Wide);

        Assert.Contains("title=\"11 more\">…</th>", html, StringComparison.Ordinal);
        Assert.Contains(">c29<", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">c30<", html, StringComparison.Ordinal);
        Assert.Contains(">c41<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_stays_small_however_long_the_values()
    {
        var row = Enumerable.Repeat<string?>(new string('&', 5_000), 40).ToArray();
        var columns = row.Select((_, i) => new TableColumn($"c{i}", "string", IsNumeric: false)).ToArray();

        var html = HtmlTable.Write(new TableView(columns, Enumerable.Repeat(row, 20).ToArray(), string.Empty));

        Assert.InRange(html.Length, 1, 1_200_000);
    }

    [Fact]
    public void Table_needs_no_script_style_sheet_or_network()
    {
        var html = HtmlTable.Write(Samples.Mixed);

        Assert.All(
            ["<script", "<style", "<link", "src=", "href=", "http"],
            part => Assert.DoesNotContain(part, html, StringComparison.OrdinalIgnoreCase));
    }
}
