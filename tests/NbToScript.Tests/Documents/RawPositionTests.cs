using System.Text;
using NbToScript.Cells;
using NbToScript.Documents;

namespace NbToScript.Tests.Documents;

public class RawPositionTests
{
    [Theory]
    [InlineData("""["ab\n", "cd"]""", "cd", 1, 20)]
    [InlineData("\"ab\\ncd\"", "cd", 1, 15)]
    [InlineData("""["a\"b\\c d"]""", "d", 1, 20)]
    [InlineData("""["\u00fc \ud83d\ude00 x"]""", "x", 1, 32)]
    [InlineData("[\"ü 😀 x\"]", "x", 1, 17)]
    [InlineData("[\n  \"one\\r\\n\",\n  \"two\"\n]", "two", 3, 4)]
    public void Character_of_a_cell_is_found_in_the_raw_file(string source, string wanted, int line, int column)
    {
        var json = $$"""{"cells":[{"cell_type":"code","source":{{source}}}],"nbformat":4,"nbformat_minor":4}""";
        json = json.Replace(
            """{"cells":[{"cell_type":"code","source":""",
            "{\"cells\":[{\"cell_type\":\"code\",\n\"source\":",
            StringComparison.Ordinal
        );
        var cell = NotebookCells.Of(NotebookReader.Read("/n.ipynb", Encoding.UTF8.GetBytes(json)))[0];

        var place = cell.PlaceAt(cell.Text.LastIndexOf(wanted, StringComparison.Ordinal));

        Assert.Equal((line + 1, column), (place.Line, place.Column));
    }

    [Fact]
    public void Carriage_returns_vanish_and_positions_stay()
    {
        var json = """{"cells":[{"cell_type":"code","source":"a\r\nb"}],"nbformat":4}""";

        var cell = NotebookReader.Read("/n.ipynb", Encoding.UTF8.GetBytes(json)).Cells[0];

        Assert.Equal("a\nb", cell.Source.Text);
        Assert.Equal(json.IndexOf('b', json.IndexOf("\\n", StringComparison.Ordinal)), cell.Source.RawOffsets[2]);
    }

    [Fact]
    public void Byte_order_mark_does_not_shift_positions()
    {
        var json = """{"cells":[{"cell_type":"code","source":"ab"}],"nbformat":4}""";
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)];

        var cell = NotebookReader.Read("/n.ipynb", bytes).Cells[0];

        Assert.Equal(json.IndexOf("ab", StringComparison.Ordinal) + 3, cell.Source.RawOffsets[0]);
    }

    [Fact]
    public void Random_text_comes_back_with_every_position()
    {
        var random = new Random(17);
        const string Alphabet = "ab \"\\\n\t/üß€😀{}[]";
        for (var i = 0; i < 200; i++)
        {
            var text = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 30))
                    .Select(_ => Alphabet.EnumerateRunes().ElementAt(random.Next(15)))
            );
            var quoted = System.Text.Json.JsonSerializer.Serialize(text);
            var json = $$"""{"cells":[{"cell_type":"code","source":{{quoted}}}],"nbformat":4}""";

            var source = NotebookReader.Read("/n.ipynb", Encoding.UTF8.GetBytes(json)).Cells[0].Source;

            Assert.Equal(text, source.Text);
            Assert.Equal(text.Length + 1, source.RawOffsets.Length);
            Assert.Equal(source.RawOffsets.Order(), source.RawOffsets);
        }
    }
}
