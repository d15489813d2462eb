using System.Text.Json;
using Support;

namespace NbToScript.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("tool");

    public CommandLineTests() =>
        File.WriteAllText(
            _folder.File("02-train.ipynb"),
            NotebookText.Of(
                (
                    "parameters",
                    "string inputs = \"a.csv\"; // Files.\nint[] trees = { 1, 2 };\nstring apiKey;\nDayOfWeek day = "
                        + "DayOfWeek.Monday;"
                ),
                ("export", "//| label: Train\nConsole.WriteLine(inputs + trees.Length + apiKey + day);"),
                ("plot", "Console.WriteLine(1);")
            )
        );

    [Theory]
    [InlineData(
        "convert",
        "No notebook is named. Give files or folders, or list them under 'notebooks' in nbtoscript.json."
    )]
    [InlineData("convert nowhere.ipynb", "Notebook 'nowhere.ipynb' does not exist.")]
    [InlineData("check .", "There is no notebook in '.'.")]
    public void Missing_notebook_is_exit_2(string arguments, string expected)
    {
        using var empty = TempFolder.Create("empty");

        var run = ToolRun.In(empty.Path, arguments.Split(' '));

        Assert.Equal((2, expected + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Other_file_is_exit_2()
    {
        File.WriteAllText(_folder.File("words.txt"), "");

        var run = ToolRun.In(_folder.Path, "convert", "words.txt");

        Assert.Equal(
            (2, "'words.txt' is not a notebook: its name does not end in '.ipynb'.\n"),
            (run.ExitCode, run.Error)
        );
    }

    [Fact]
    public void Unknown_option_is_exit_2()
    {
        var run = ToolRun.In(_folder.Path, "convert", "02-train.ipynb", "--frobnicate");

        Assert.Equal(
            (2, "Option '--frobnicate' is not known. Use --help to see commands and options.\n"),
            (run.ExitCode, run.Error)
        );
    }

    [Fact]
    public void Configuration_names_folder_and_notebooks()
    {
        File.WriteAllText(
            _folder.File("nbtoscript.json"),
            """
            {
              "out": "scripts/{name}",
              "notebooks": ["*.ipynb"],
              "lineMap": "none",
              "severity": { "NTS0206": "none" }
            }
            """
        );

        var run = ToolRun.In(_folder.Path, "convert");

        Assert.Equal(
            (0, "02-train.ipynb -> scripts/02-train: 17 files written\n", ""),
            (run.ExitCode, run.Output, run.Error)
        );
        Assert.DoesNotContain(
            "#line",
            File.ReadAllText(_folder.File("scripts", "02-train", "Program.cs")),
            StringComparison.Ordinal
        );
        Assert.Equal(0, ToolRun.In(_folder.Path, "check").ExitCode);
    }

    [Theory]
    [InlineData(
        """{ "ouut": "x" }""",
        "Key 'ouut' of '{0}' is not known. The known ones are 'out', 'notebooks', 'select', 'includeDependencies', "
            + "'markdown', 'display', 'lineMap', 'allPackages', 'severity', 'failOn'. Did you mean 'out'?"
    )]
    [InlineData(
        """{ "select": "some" }""",
        "Key 'select' of '{0}' has the value \"some\". It takes 'auto', 'tagged', 'all'."
    )]
    [InlineData("""{ "out": 3 }""", "Key 'out' of '{0}' has the value 3, which does not fit it.")]
    [InlineData("""{ "severity": { "NTS9999": "none" } }""", "'{0}' sets the severity of 'NTS9999', which is no rule.")]
    [InlineData("[]", "'{0}' does not hold a JSON object.")]
    public void Wrong_configuration_is_exit_2(string json, string expected)
    {
        var path = _folder.File("nbtoscript.json");
        File.WriteAllText(path, json);

        var run = ToolRun.In(_folder.Path, "convert", "02-train.ipynb");

        Assert.Equal((2, expected.Replace("{0}", path, StringComparison.Ordinal) + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Raw_line_map_names_lines_of_the_file()
    {
        ToolRun.In(_folder.Path, "convert", "02-train.ipynb", "--line-map", "raw");

        var line =
            File.ReadAllLines(_folder.File("02-train.ipynb"))
                .ToList()
                .FindIndex(l => l.Contains("WriteLine(inputs", StringComparison.Ordinal)) + 1;
        Assert.Contains(
            $"#line {line} \"../02-train.ipynb\"",
            File.ReadAllText(_folder.File("02-train.script", "Program.cs")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Warnings_can_fail()
    {
        File.WriteAllText(_folder.File("w.ipynb"), NotebookText.Of(("", "var path = \"/tmp/x\";")));

        Assert.Equal(0, ToolRun.In(_folder.Path, "convert", "w.ipynb").ExitCode);
        Assert.Equal(3, ToolRun.In(_folder.Path, "convert", "w.ipynb", "--fail-on", "warning").ExitCode);
    }

    [Fact]
    public void Json_report_holds_findings_with_both_positions()
    {
        File.WriteAllText(_folder.File("w.ipynb"), NotebookText.Of(("", "\nConsole.WriteLine(gone);")));

        var run = ToolRun.In(_folder.Path, "convert", "w.ipynb", "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(3, document.RootElement.GetProperty("exitCode").GetInt32());
        var notebook = document.RootElement.GetProperty("notebooks")[0];
        Assert.Equal("failed", notebook.GetProperty("status").GetString());
        var finding = notebook.GetProperty("diagnostics")[0];
        Assert.Equal("NTS0305", finding.GetProperty("id").GetString());
        Assert.Equal("w.ipynb", finding.GetProperty("path").GetString());
        Assert.Equal(
            (1, 2, 19),
            (
                finding.GetProperty("cell").GetProperty("number").GetInt32(),
                finding.GetProperty("cell").GetProperty("line").GetInt32(),
                finding.GetProperty("cell").GetProperty("column").GetInt32()
            )
        );
    }

    [Fact]
    public void Worst_exit_code_of_several_notebooks_wins()
    {
        File.WriteAllText(_folder.File("a.ipynb"), "{}");
        File.WriteAllText(_folder.File("b.ipynb"), NotebookText.Of(("", "#r \"nowhere.dll\"\nConsole.WriteLine(1);")));

        var run = ToolRun.In(_folder.Path, "convert", "a.ipynb", "b.ipynb", "02-train.ipynb");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("02-train.ipynb -> 02-train.script: 17 files written", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspection_as_json_is_what_the_launcher_reads() =>
        Snapshot.Match(ToolRun.In(_folder.Path, "inspect", "02-train.ipynb", "--format", "json").Output, "json");

    [Fact]
    public void Inspection_as_text_is_for_people() =>
        Snapshot.Match(ToolRun.In(_folder.Path, "inspect", "02-train.ipynb").Output);

    public void Dispose() => _folder.Dispose();
}
