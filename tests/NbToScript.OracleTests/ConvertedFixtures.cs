using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Support;

namespace NbToScript.OracleTests;

/// <summary>
/// All fixtures converted by one call of the tool; their programs are compiled here and run as processes.
/// </summary>
public sealed class ConvertedFixtures : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("oracle");

    public ConvertedFixtures()
    {
        foreach (var fixture in Names)
        {
            File.Copy(PathOf(fixture), _folder.File(fixture + ".ipynb"));
        }

        var (code, _, error) = Run(ToolPath, ["convert", ".", "--display", "stdout"]);
        Assert.True(code == 0, error);
    }

    public static IEnumerable<string> Names =>
        Directory
            .GetFiles(Folder, "*.ipynb")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);

    private static string Folder => RepositoryFiles.Path("tests", "NbToScript.OracleTests", "Fixtures");

    // The tool is built in the configuration of this test.
    private static string ToolPath =>
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                "..",
                "..",
                "NbToScript",
                Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)),
                "NbToScript.dll"
            )
        );

    public static string PathOf(string fixture) => Path.Combine(Folder, fixture + ".ipynb");

    /// <summary>Lines '- scripting engine' and '+ generated program' on which the two may differ.</summary>
    public static string ExpectedDifferences(string fixture)
    {
        var path = Path.Combine(Folder, fixture + ".differences.txt");
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    internal RunResult Run(string fixture)
    {
        var program = Compile(fixture);
        var (_, output, error) = Run(program, ["--log-format", "json"]);
        foreach (var line in error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.GetProperty("event").GetString() == "step-failed")
            {
                return new RunResult(
                    output,
                    $"{root.GetProperty("exception").GetString()}: {root.GetProperty("exceptionMessage").GetString()}"
                );
            }
        }

        return new RunResult(output, "");
    }

    public void Dispose() => _folder.Dispose();

    private string Compile(string fixture)
    {
        var project = _folder.File(fixture + ".script");
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        var references = Directory
            .GetFiles(runtime, "System*.dll")
            .Where(f => !f.Contains("Native", StringComparison.Ordinal))
            .Append(typeof(object).Assembly.Location)
            .Append(typeof(Microsoft.CSharp.RuntimeBinder.Binder).Assembly.Location)
            .Distinct()
            .Select(f => MetadataReference.CreateFromFile(f));
        var trees = Directory
            .GetFiles(project, "*.cs")
            .Select(f =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(f), new CSharpParseOptions(LanguageVersion.Latest), f)
            );
        var compilation = CSharpCompilation.Create(
            fixture,
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true)
        );
        var program = Path.Combine(project, fixture + ".dll");
        var result = compilation.Emit(program);
        Assert.True(
            result.Success,
            string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
        );
        File.WriteAllText(
            Path.Combine(project, fixture + ".runtimeconfig.json"),
            """
            {
              "runtimeOptions": {
                "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
                "configProperties": { "System.Globalization.Invariant": true }
              }
            }
            """
        );
        return program;
    }

    private (int ExitCode, string Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
