using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NbToScript.Binding;
using Support;

namespace NbToScript.Tests.Cases;

/// <summary>Each notebook of the folder converts to its verified program, which compiles without a warning.</summary>
public class CaseTests
{
    public static TheoryData<string> Notebooks => [.. CaseFiles.Names("Cases")];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_gives_its_verified_program(string name)
    {
        using var folder = TempFolder.Create("case");
        File.Copy(Path.Combine(CaseFiles.Folder("Cases"), name + ".ipynb"), folder.File(name + ".ipynb"));
        CopyImports(folder.File("imported"));
        StubLibraries.WriteTo(folder.File("libs"));
        File.WriteAllText(folder.File("libs", "Spark.csproj"), "<Project />");
        File.WriteAllText(folder.File("libs", "Spark.Embedded.csproj"), "<Project />");
        File.WriteAllText(folder.File("libs", "Spark.Gateway.csproj"), "<Project />");
        var project = folder.File(name + ".script");

        var run = ToolRun.In(folder.Path, "convert", name + ".ipynb");

        Assert.True(run.ExitCode == 0, run.Error);
        CaseFiles.Match("Cases", name, "cs", File.ReadAllText(Path.Combine(project, "Program.cs")));
        Assert.Empty(WarningsOf(project, folder.File("libs")));
    }

    private static void CopyImports(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(Path.Combine(CaseFiles.Folder("Cases"), "imported")))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private static List<string> WarningsOf(string project, string libraries)
    {
        var settings = File.ReadAllText(Directory.GetFiles(project, "*.csproj")[0]);
        var silenced = settings.Split("<NoWarn>$(NoWarn);")[1].Split("</NoWarn>")[0].Split(';').Append("CS1701");
        var trees = Directory
            .GetFiles(project, "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(f =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(f), new CSharpParseOptions(LanguageVersion.CSharp14), f)
            );
        var compilation = CSharpCompilation.Create(
            "script",
            trees,
            [
                .. FrameworkReferences.All,
                .. Directory.GetFiles(libraries, "*.dll").Select(l => MetadataReference.CreateFromFile(l)),
            ],
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                mainTypeName: "Program",
                allowUnsafe: settings.Contains("<AllowUnsafeBlocks>", StringComparison.Ordinal)
            )
        );
        return
        [
            .. compilation
                .GetDiagnostics()
                .Where(d => d.Severity >= DiagnosticSeverity.Warning && !silenced.Contains(d.Id))
                .Select(d => d.ToString()),
        ];
    }
}
