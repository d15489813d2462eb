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
        var elsewhere = SourceTree.ProductCSharp
            .Where(path => !Allowed.Any(place => path.StartsWith(place, StringComparison.Ordinal)))
            .Where(path => CatchAll().IsMatch(SourceTree.Read(path)));

        Assert.Empty(elsewhere);
    }

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)(?!\s*when)|\s*\{)")]
    private static partial Regex CatchAll();
}
