using System.Text;

namespace NbToScript.OracleTests;

/// <summary>The same cells in the scripting engine and in the generated program print the same.</summary>
public class ScriptingOracleTests(ConvertedFixtures fixtures) : IClassFixture<ConvertedFixtures>
{
    public static TheoryData<string> Fixtures => [.. ConvertedFixtures.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Program_prints_what_the_cells_print(string fixture)
    {
        var expected = await ScriptingRun.RunAsync(FixtureCell.Read(ConvertedFixtures.PathOf(fixture)));

        var actual = fixtures.Run(fixture);

        Assert.Equal(ConvertedFixtures.ExpectedDifferences(fixture), Differences(expected.Output, actual.Output));
        Assert.Equal(expected.Failure, actual.Failure);
        Assert.NotEqual("", expected.Output);
    }

    /// <summary>Line by line: a difference never changes the number of lines.</summary>
    private static string Differences(string expected, string actual)
    {
        var lefts = expected.Split('\n');
        var rights = actual.Split('\n');
        var text = new StringBuilder();
        for (var i = 0; i < Math.Max(lefts.Length, rights.Length); i++)
        {
            var left = i < lefts.Length ? lefts[i] : "<no line>";
            var right = i < rights.Length ? rights[i] : "<no line>";
            if (left != right)
            {
                text.Append("- ").Append(left).Append("\n+ ").Append(right).Append('\n');
            }
        }

        return text.ToString();
    }
}
