using NbToScript.Commands;

namespace NbToScript.Tests;

/// <summary>The tool run in process: what it printed and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun In(string folder, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = ToolCommands.Run(arguments, output, error, folder);
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
