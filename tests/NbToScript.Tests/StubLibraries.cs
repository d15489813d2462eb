using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NbToScript.Binding;

namespace NbToScript.Tests;

/// <summary>Small dlls with the names of libraries that the converter treats by name.</summary>
internal static class StubLibraries
{
    private const string Plotting = """
        namespace XPlot.Plotly
        {
            public class PlotlyChart
            {
                public void WithTitle(string title) { }
                public void Show() { }
                public string GetHtml() => "<html>";
            }

            public static class Chart
            {
                public static PlotlyChart Line(System.Collections.Generic.IEnumerable<double> values) => new();
            }
        }
        """;

    private const string Spark = """
        namespace Microsoft.Spark.Sql
        {
            public class Builder
            {
                public Builder AppName(string name) => this;
                public SparkSession GetOrCreate() => new();
            }

            public class SparkSession
            {
                public static Builder Builder() => new();
                public static SparkSession GetDefaultSession() => null;
                public void Stop() { }
                public string Version => System.Environment.GetEnvironmentVariable("SPARK_ENGINE") ?? "default";
                public DataFrame Range(long end) => new();
            }

            public class DataFrame
            {
                public long Count() => 3;
                public void Show() { }
                public override string ToString() => "[id: bigint]";
            }
        }
        """;

    private const string Embedded = """
        namespace Microsoft.Spark.Sql
        {
            public static class EmbeddedEngine
            {
                public static void Register() => System.Console.WriteLine("embedded registered");
            }
        }
        """;

    private const string Gateway = """
        namespace Microsoft.Spark.Sql
        {
            public static class SparkEngine
            {
                public static void Register() => System.Console.WriteLine("spark registered");
                public static int? TryRunWorker(System.Collections.Generic.IReadOnlyList<string> args) =>
                    args.Count > 0 && args[0] == "-m" ? 5 : null;
            }
        }
        """;

    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "XPlot.Plotly", Plotting);
        Write(folder, "Spark", Spark);
        Write(folder, "Spark.Embedded", Embedded);
        Write(folder, "Spark.Gateway", Gateway);
    }

    private static void Write(string folder, string name, string source)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            FrameworkReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true)
        );
        var result = compilation.Emit(Path.Combine(folder, name + ".dll"));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
    }
}
