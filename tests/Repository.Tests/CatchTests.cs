using System.Text.RegularExpressions;

namespace Repository.Tests;

public partial class CatchTests
{
    /// <summary>Notebook cell, display formatter, native callback, and the two command-line top levels.</summary>
    private static readonly string[] Allowed =
    [
        "src/Spark/Display/",
        "src/Spark.Embedded/Native/",
        "src/Launcher/CommandLine.cs",
        "tools/NbToScript/CommandLine.cs",
        "tools/NbToScript/Output/Runtime/",
    ];

    [Fact]
    public void Everything_is_caught_in_the_five_named_places_only()
    {
        var elsewhere = SourceTree
            .ProductCSharp.Where(path => !Allowed.Any(place => path.StartsWith(place, StringComparison.Ordinal)))
            .Where(path => Swallows(SourceTree.Read(path)));

        Assert.Empty(elsewhere);
    }

    /// <summary>Cleaning up and throwing on catches nothing.</summary>
    private static bool Swallows(string code) =>
        CatchAll().IsMatch(code)
        || BareCatch().Matches(code).Any(block => !block.Value.Contains("throw;", StringComparison.Ordinal));

    [GeneratedRegex(@"catch\s*\(\s*(System\.)?Exception(\s+\w+)?\s*\)(?!\s*when)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"catch\s*\{[^{}]*\}")]
    private static partial Regex BareCatch();
}
