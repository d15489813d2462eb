using System.Diagnostics;
using System.Text;
using NbToScript.Packages;
using Support;

namespace NbToScript.Tests.Built;

/// <summary>A notebook converted and really built once, for all tests that run it.</summary>
public sealed class BuiltScript : IDisposable
{
    private const string Hooks = """
        using NbToScript.Runtime;

        internal sealed partial class Script
        {
            partial void OnStart() => NbRuntime.Log(NbLevel.Debug, "hook start");

            partial void OnStep(string title) => NbRuntime.Log(NbLevel.Debug, "hook " + title);

            partial void OnError(System.Exception exception) =>
                throw new System.InvalidOperationException("hook broke");
        }
        """;

    private readonly TempFolder _folder = TempFolder.Create("built");

    public BuiltScript()
    {
        System.IO.File.Copy(System.IO.Path.Combine(CaseFiles.Folder("Built"), "job.ipynb"), _folder.File("job.ipynb"));
        var run = ToolRun.In(_folder.Path, "convert", "job.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
        System.IO.File.WriteAllText(_folder.File("job.script", "Script.User.cs"), Hooks);
        (BuildCode, BuildOutput) = DotnetProcess.Run(_folder.File("job.script"), "build", "--nologo");
    }

    public int BuildCode { get; }

    public string BuildOutput { get; }

    public string File(params string[] parts) => _folder.File(parts);

    public ScriptRun Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    public ScriptRun Run(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        using var process = Start(environment, arguments);
        return Finish(process);
    }

    /// <param name="hasInput">Its input is a pipe into which nothing is written.</param>
    public Process Start(IReadOnlyDictionary<string, string> environment, string[] arguments, bool hasInput = false)
    {
        var program = _folder.File("job.script", "bin", "Debug", "net10.0", "job.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = hasInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static ScriptRun Finish(Process process, StringBuilder? readAlready = null)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ScriptRun(process.ExitCode, readAlready + output, error.Result);
    }

    public void Dispose() => _folder.Dispose();
}

public sealed record ScriptRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
