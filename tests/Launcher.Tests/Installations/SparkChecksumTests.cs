using Launcher.Installations;

namespace Launcher.Tests.Installations;

public class SparkChecksumTests
{
    private static readonly string Digits = string.Concat(Enumerable.Repeat("0123456789abcdef", 8));

    [Fact]
    public void Digits_and_name_on_one_line_are_read() =>
        Assert.Equal(Digits, SparkChecksum.Parse($"{Digits}  spark-3.5.6-bin-hadoop3.tgz\n"));

    [Fact]
    public void Name_and_groups_of_digits_over_several_lines_are_read()
    {
        var groups = string.Join("\n          ", Digits.ToUpperInvariant().Chunk(32).Select(Grouped));

        Assert.Equal(Digits, SparkChecksum.Parse($"spark-3.5.6-bin-hadoop3.tgz: {groups}\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Not found: nothing here</html>")]
    [InlineData("0123  spark-3.5.6-bin-hadoop3.tgz")]
    public void Anything_else_is_none(string text) => Assert.Null(SparkChecksum.Parse(text));

    private static string Grouped(char[] line) => string.Join(' ', line.Chunk(8).Select(part => new string(part)));
}
