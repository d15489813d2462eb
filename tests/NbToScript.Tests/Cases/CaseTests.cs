using Support;

namespace NbToScript.Tests.Cases;

public class CaseTests
{
    public static TheoryData<string> Notebooks => [.. CaseFiles.Names("Cases")];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_gives_its_verified_program(string name)
    {
        using var folder = TempFolder.Create("case");
        File.Copy(Path.Combine(CaseFiles.Folder("Cases"), name + ".ipynb"), folder.File(name + ".ipynb"));

        var run = ToolRun.In(folder.Path, "convert", name + ".ipynb");

        Assert.True(run.ExitCode == 0, run.Error);
        CaseFiles.Match("Cases", name, "cs", File.ReadAllText(folder.File(name + ".script", "Program.cs")));
    }
}
