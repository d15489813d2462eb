using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace NbToScript.OracleTests;

/// <summary>
/// Runs the cells of a fixture one after the other in the scripting engine, as the notebook's kernel does.
/// </summary>
internal static class ScriptingRun
{
    private const string Prelude = """
        using System.Globalization;
        static string PlainText(object value) => System.Convert.ToString(value, CultureInfo.InvariantCulture);
        static void display(object value) => System.Console.WriteLine(PlainText(value));
        static void Display(this object value) => System.Console.WriteLine(PlainText(value));
        """;

    private static readonly ScriptOptions Options = ScriptOptions
        .Default.WithReferences(
            Directory
                .GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll")
                .Where(f => !f.Contains("Native", StringComparison.Ordinal))
                .Append(typeof(object).Assembly.Location)
                .Append(typeof(Microsoft.CSharp.RuntimeBinder.Binder).Assembly.Location)
        )
        .WithImports(
            "System",
            "System.Text",
            "System.Collections",
            "System.Collections.Generic",
            "System.Threading.Tasks",
            "System.Linq"
        )
        .WithAllowUnsafe(true);

    public static async Task<RunResult> RunAsync(IReadOnlyList<FixtureCell> cells)
    {
        var console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            var failure = await RunAllAsync(cells, output);
            return new RunResult(output.ToString(), failure);
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static async Task<string> RunAllAsync(IReadOnlyList<FixtureCell> cells, StringWriter output)
    {
        var failure = "";
        var state = await CSharpScript.RunAsync(Prelude, Options);
        foreach (var cell in cells.Where(c => c.IsIncluded).OrderBy(c => c.IsCleanup))
        {
            if (failure.Length > 0 && !cell.IsCleanup)
            {
                continue;
            }

            state = await state.ContinueWithAsync(cell.Code, catchException: _ => true);
            if (state.Exception is { } exception)
            {
                failure = $"{exception.GetType().Name}: {exception.Message}";
            }
            else if (state.ReturnValue is { } value)
            {
                output.WriteLine(Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }

        return failure;
    }
}
