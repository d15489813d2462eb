using Launcher.Building;

namespace Launcher.Tests.Building;

public class CompilerMessageTests
{
    [Theory]
    [InlineData(
        "/r/notebooks/a b.ipynb#cell-7(3,33): error CS0103: The name 'x' does not exist [/r/scripts/a/a.csproj]",
        "notebooks/a b.ipynb#cell-7:line 3: error CS0103: The name 'x' does not exist"
    )]
    [InlineData(
        "/r/scripts/a/a.csproj : error NU1101: Unable to find package Nope. [/r/scripts/a/a.csproj]",
        "scripts/a/a.csproj: error NU1101: Unable to find package Nope."
    )]
    [InlineData(
        "/elsewhere/B.cs(10,5,10,9): warning CS0168: The variable 'e' [of T] is not used [/r/b.csproj]",
        "/elsewhere/B.cs:line 10: warning CS0168: The variable 'e' [of T] is not used"
    )]
    [InlineData("CSC : error CS5001: Program has no Main [/r/b.csproj]", "CSC: error CS5001: Program has no Main")]
    public void A_complaint_is_shown_with_its_place(string line, string shown) =>
        Assert.Equal(shown, CompilerMessage.Parse(line)!.Shown("/r"));

    [Theory]
    [InlineData("Build FAILED.")]
    [InlineData("    1 Error(s)")]
    [InlineData("  s -> /r/bin/Release/net10.0/s.dll")]
    public void Other_lines_are_no_complaints(string line) => Assert.Null(CompilerMessage.Parse(line));
}
