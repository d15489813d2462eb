using NbToScript.Diagnostics;
using Support;

namespace NbToScript.Tests.Diagnostics;

/// <summary>One notebook per rule: the whole text a person sees, positions included, and the exit code.</summary>
public class DiagnosticTests
{
    /// <summary>Rules that a notebook alone cannot break: they need a script on disk.</summary>
    private static readonly string[] TestedElsewhere = ["NTS0801", "NTS0802", "NTS0803", "NTS0804"];

    public static TheoryData<string> Notebooks => [.. CaseFiles.Names("Diagnostics")];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_gives_its_verified_findings(string name)
    {
        using var folder = TempFolder.Create("finding");
        File.Copy(Path.Combine(CaseFiles.Folder("Diagnostics"), name + ".ipynb"), folder.File(name + ".ipynb"));
        File.WriteAllText(folder.File("words.txt"), "not code");
        StubLibraries.WriteTo(folder.File("libs"));
        var arguments = Path.Combine(CaseFiles.Folder("Diagnostics"), name + ".args.txt");
        string[] extra = File.Exists(arguments)
            ? File.ReadAllText(arguments).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            : [];

        var run = ToolRun.In(folder.Path, ["convert", name + ".ipynb", .. extra]);

        CaseFiles.Match("Diagnostics", name, "txt", $"{run.Error}{run.Output}exit code {run.ExitCode}\n");
    }

    [Fact]
    public void Every_rule_has_a_notebook_that_breaks_it()
    {
        var verified = string.Concat(
            Directory.GetFiles(CaseFiles.Folder("Diagnostics"), "*.verified.txt").Select(File.ReadAllText)
        );

        var untested = Rules
            .All.Select(r => r.Id)
            .Except(TestedElsewhere)
            .Where(id => !verified.Contains($" {id}: ", StringComparison.Ordinal));

        Assert.Empty(untested);
    }
}
