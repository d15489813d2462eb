using System.Text.Json.Nodes;
using Notebooks.Host.Documents;
using Notebooks.Tests.Running;
using Support;

namespace Notebooks.Tests.Rules;

public sealed class HouseRulesTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("rules");

    [Theory]
    [MemberData(nameof(Workbook.Names), MemberType = typeof(Workbook))]
    public void Every_notebook_keeps_the_house_rules(string name) =>
        Assert.Empty(HouseRules.Broken(NotebookFile.Read(Workbook.PathOf(name))));

    [Fact]
    public void Setup_cell_is_the_same_in_every_notebook()
    {
        var setups = Workbook.Files.Select(path => HouseRules.SetupCell(NotebookFile.Read(path))).Distinct();

        Assert.Single(setups);
    }

    [Theory]
    [MemberData(nameof(Workbook.Names), MemberType = typeof(Workbook))]
    public void Setup_cell_loads_only_what_the_workbook_project_lays_out(string name)
    {
        var setup = HouseRules.SetupCell(NotebookFile.Read(Workbook.PathOf(name)))!;

        var missing = setup.Split('\n')
            .Where(line => line.StartsWith("#r \"", StringComparison.Ordinal))
            .Select(line => line[4..line.LastIndexOf('"')])
            .Where(reference => reference.Contains('/', StringComparison.Ordinal))
            .Where(path => !File.Exists(Path.Combine(Workbook.Folder, path)));

        Assert.Empty(missing);
    }

    [Fact]
    public void Each_broken_rule_is_named_with_its_cell()
    {
        var path = _folder.File("Untidy.ipynb");
        File.WriteAllText(path, Untidy().ToJsonString());

        Assert.Equal(
            [
                "The file is not named like '01-topic.ipynb'.",
                "The kernelspec is 'python3', not '.net-csharp'.",
                "The format is (4, 2), not 4.5 or later of version 4.",
                "Two cells have the same id, or a cell has none.",
                "The first cell is not a title.",
                "The first code cell is not tagged 'setup'.",
                "Cell 1 holds the machine path '/home/'.",
                "Cell 1 has the unknown tag 'exprot'.",
                "Cell 1 keeps its outputs.",
                "Cell 1 has no sentence before it.",
                "Cell 2 has 26 lines; 25 are allowed.",
                "Cell 2 has no sentence before it.",
            ],
            HouseRules.Broken(NotebookFile.Read(path)));
    }

    public void Dispose() => _folder.Dispose();

    private static JsonObject Untidy() => new()
    {
        ["cells"] = new JsonArray(
            Code("var data = \"/home/someone/data.csv\";", 3, "exprot", "step:load"),
            Code(string.Concat(Enumerable.Repeat("x();\n", 26)), null)),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "python3" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 2,
    };

    private static JsonObject Code(string source, int? executionCount, params string[] tags) => new()
    {
        ["cell_type"] = "code",
        ["source"] = source,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray(tags.Select(tag => (JsonNode)tag).ToArray()) },
        ["execution_count"] = executionCount,
        ["outputs"] = new JsonArray(),
    };
}
