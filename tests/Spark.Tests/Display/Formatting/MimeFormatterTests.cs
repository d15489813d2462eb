using Spark.Display.Formatting;

namespace Spark.Tests.Display.Formatting;

public class MimeFormatterTests
{
    [Theory]
    [InlineData(MimeType.Html, "<pre>no &lt;rows&gt;</pre>")]
    [InlineData(MimeType.Plain, "no <rows>")]
    public void Value_that_cannot_be_shown_leaves_its_message(string mimeType, string expected)
    {
        var formatter = new MimeFormatter(mimeType, _ => throw new InvalidOperationException("no <rows>"));

        Assert.Equal(expected, Write(formatter));
    }

    [Fact]
    public void Cancelled_display_cancels_the_cell()
    {
        var formatter = new MimeFormatter(MimeType.Plain, _ => throw new OperationCanceledException());

        Assert.Throws<OperationCanceledException>(() => Write(formatter));
    }

    private static string Write(MimeFormatter formatter)
    {
        var writer = new StringWriter();
        Assert.True(formatter.Format(new object(), writer));
        return writer.ToString();
    }
}
