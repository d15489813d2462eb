using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Display.Formatting;
using Spark.Display.Frames;
using Spark.Rows;
using Spark.Tests.Display.Progress;
using Support;

namespace Spark.Tests.Display.Frames;

public class FrameTableTests
{
    private static readonly StructType Schema = new(
    [
        new StructField("id", new LongType(), false),
        new StructField("name", new StringType()),
        new StructField("price", new DecimalType(10, 2)),
        new StructField("sold", new DateType()),
        new StructField("tags", new ArrayType(new StringType())),
    ]);

    private readonly ManualTime _time = new();
    private readonly SparkSession _session;
    private readonly CountingEngine _engine;

    public FrameTableTests() => (_session, _engine) = CountingEngine.Start();

    [Fact]
    public void Frame_is_a_table_of_its_rows_with_types_and_size() =>
        Snapshot.Match(FrameTable.Html(Sales(3), _time), "html");

    [Fact]
    public void Text_is_what_show_prints()
    {
        var frame = Sales(21);

        Assert.Equal(frame.ShowText(20, 20, vertical: false), FrameTable.Text(frame, _time));
    }

    [Fact]
    public void Frame_of_more_rows_says_so_and_shows_twenty()
    {
        var html = FrameTable.Html(Sales(21), _time);

        Assert.Contains(">20 rows shown, more exist<", html, StringComparison.Ordinal);
        Assert.Contains(">sale 19<", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">sale 20<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_of_one_display_share_one_query_and_a_later_display_runs_another()
    {
        var frame = Sales(2);

        FrameTable.Html(frame, _time);
        FrameTable.Text(frame, _time);
        Assert.Equal(1, _engine.ExecutionCount);

        _time.Pass(5_000);
        FrameTable.Html(frame, _time);
        Assert.Equal(2, _engine.ExecutionCount);
    }

    [Theory]
    [InlineData(MimeType.Summary, "DataFrame[_1: int]")]
    [InlineData(
        MimeType.Json,
        """{"type":"struct","fields":[{"name":"_1","type":"integer","nullable":false,"metadata":{}}]}""")]
    public void Variables_view_runs_no_query(string mimeType, string expected)
    {
        var shown = Format(_session.CreateDataFrame([1, 2]), mimeType);

        Assert.Equal((expected, 0), (shown, _engine.ExecutionCount));
    }

    [Fact]
    public void Query_that_fails_leaves_its_message()
    {
        _engine.Failure = new EngineException("The disk is full.");

        Assert.Equal("<pre>The disk is full.</pre>", Format(_session.CreateDataFrame([1]), MimeType.Html));
    }

    [Fact]
    public void Collected_rows_look_like_their_frame()
    {
        var rows = new RowList(Schema, [new Row([1L, null, 2.50m, null, new object?[] { "x" }], Schema)]);

        Assert.Contains("<i style=\"opacity:.5\">null</i>", Format(rows, MimeType.Html), StringComparison.Ordinal);
        Assert.Equal(
            """
            +---+----+-----+----+----+
            | id|name|price|sold|tags|
            +---+----+-----+----+----+
            |  1|NULL| 2.50|NULL| [x]|
            +---+----+-----+----+----+

            """.ReplaceLineEndings("\n"),
            Format(rows, MimeType.Plain));
    }

    [Fact]
    public void Vectors_are_named_so_and_listed()
    {
        var schema = new StructType([new StructField("features", new VectorUDT())]);
        var html = Format(new RowList(schema, [new Row([Vectors.Dense(1, 0.5)], schema)]), MimeType.Html);

        Assert.Contains(">vector</th>", html, StringComparison.Ordinal);
        Assert.Contains(">[1.0,0.5]</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_lists_names_and_values() =>
        Snapshot.Match(Format(new Row([1L, null, 2.50m, null, Array.Empty<object?>()], Schema), MimeType.Html), "html");

    [Theory]
    [InlineData(MimeType.Html, "<pre>", "</pre>")]
    [InlineData(MimeType.Plain, "", "")]
    public void Grouped_data_is_one_line(string mimeType, string before, string after)
    {
        const string Line = "RelationalGroupedDataset: [grouping expressions: [_1], value: [_1: int], type: GroupBy]";

        Assert.Equal(before + Line + after, Format(_session.CreateDataFrame([1]).GroupBy("_1"), mimeType));
    }

    [Fact]
    public void Column_is_its_expression() =>
        Assert.Equal("<pre>(price &gt; 2)</pre>", Format(Functions.Col("price") > 2, MimeType.Html));

    /// <summary>As a kernel does it: by the attribute, its source and the form's name.</summary>
    private static string Format(object value, string mimeType)
    {
        var attribute = Assert.Single(
            value.GetType().GetCustomAttributes(inherit: true).OfType<TypeFormatterSourceAttribute>());
        var source = (FormatterSource)Activator.CreateInstance(attribute.FormatterSourceType)!;
        var formatter = source.CreateTypeFormatters().Cast<MimeFormatter>().Single(form => form.MimeType == mimeType);
        var writer = new StringWriter();
        formatter.Format(value, writer);
        return writer.ToString();
    }

    private DataFrame Sales(int count) => _session.CreateDataFrame(
        Enumerable.Range(0, count).Select(i => new GenericRow(
        [
            (long)i, $"sale {i}", i == 1 ? null : i / 4m, new Date(2024, 1, 1 + i), i == 2 ? null : new[] { "a", "b" },
        ])),
        Schema);
}
