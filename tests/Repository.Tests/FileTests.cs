using System.Text;
using System.Text.RegularExpressions;
using Support;

namespace Repository.Tests;

public partial class FileTests
{
    private const int Wall = 400;
    private const int Columns = 120;

    [Fact]
    public void No_file_passes_the_wall_of_400_lines() =>
        AssertNone(
            SourceTree.CSharp.Select(path => (path, SourceTree.ReadLines(path).Length)).Where(f => f.Length > Wall)
        );

    [Fact]
    public void No_line_passes_120_columns() =>
        AssertNone(Lines(SourceTree.CSharp).Where(line => line.Text.Length > Columns).Select(line => line.Place));

    [Fact]
    public void Files_have_unix_line_ends_and_no_byte_order_mark()
    {
        var marked = SourceTree.CSharp.Where(path =>
        {
            var bytes = File.ReadAllBytes(RepositoryFiles.Path(path));
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) || bytes.Contains((byte)'\r');
        });

        AssertNone(marked);
    }

    [Fact]
    public void No_regions_and_no_promises_for_later() =>
        AssertNone(
            Lines(SourceTree.CSharp.Where(IsNotThisFolder))
                .Where(line => Unfinished().IsMatch(line.Text))
                .Select(line => line.Place)
        );

    [Fact]
    public void No_commented_out_code() =>
        AssertNone(
            Lines(SourceTree.CSharp).Where(line => CommentedCode().IsMatch(line.Text)).Select(line => line.Place)
        );

    [Fact]
    public void A_suppression_says_why_on_its_line()
    {
        var silent = Lines(SourceTree.ProductCSharp)
            .Where(line =>
                line.Text.Contains("#pragma warning disable", StringComparison.Ordinal)
                && !line.Text.Contains("//", StringComparison.Ordinal)
            );

        AssertNone(silent.Select(line => line.Place));
    }

    [Fact]
    public void Suppressions_stay_under_one_in_a_thousand_lines()
    {
        var lines = Lines(SourceTree.ProductCSharp).ToArray();
        var suppressions = lines.Count(line =>
            line.Text.Contains("#pragma warning disable", StringComparison.Ordinal)
            || line.Text.Contains("SuppressMessage(", StringComparison.Ordinal)
        );

        Assert.True(
            suppressions <= Math.Max(1, lines.Length / 1000),
            $"{suppressions} suppressions in {lines.Length} lines; change the rule instead."
        );
    }

    [Fact]
    public void One_global_usings_file_at_most_per_project() =>
        AssertNone(
            SourceTree
                .CSharp.Where(path => Path.GetFileName(path).StartsWith("GlobalUsings", StringComparison.Ordinal))
                .GroupBy(path => string.Join('/', path.Split('/')[..2]))
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );

    [Fact]
    public void Program_only_registers_commands() =>
        AssertNone(
            SourceTree
                .ProductCSharp.Where(path => path.EndsWith("/Program.cs", StringComparison.Ordinal))
                .Where(path => SourceTree.ReadLines(path).Count(line => line.Trim().Length > 0) > 20)
        );

    private static bool IsNotThisFolder(string path) =>
        !path.StartsWith("tests/Repository.Tests/", StringComparison.Ordinal);

    private static IEnumerable<(string Place, string Text)> Lines(IEnumerable<string> paths) =>
        paths.SelectMany(path => SourceTree.ReadLines(path).Select((text, i) => ($"{path}:{i + 1}", text)));

    private static void AssertNone<T>(IEnumerable<T> found)
    {
        var list = found.Take(20).ToArray();
        Assert.True(list.Length == 0, string.Join(Environment.NewLine, list));
    }

    [GeneratedRegex(@"^\s*#region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(
        @"^\s*//(?!/)\s*(var |if \(|for \(|foreach \(|return |await |using |public |private |internal ).*[;{]\s*$"
    )]
    private static partial Regex CommentedCode();
}
