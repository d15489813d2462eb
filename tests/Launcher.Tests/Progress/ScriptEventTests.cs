using Launcher.Progress;

namespace Launcher.Tests.Progress;

public class ScriptEventTests
{
    [Theory]
    [InlineData("plain text")]
    [InlineData("{ not json")]
    [InlineData("[1]")]
    [InlineData("""{"level":"info"}""")]
    [InlineData("")]
    public void A_line_that_says_nothing_known_is_no_event(string line) => Assert.Null(ScriptEvent.Parse(line));

    [Fact]
    public void Progress_may_lack_fields_and_hold_wrong_ones()
    {
        var progress = ScriptEvent
            .Parse("""{"event":"progress","task":"fit","completed":3,"total":"many","best":null}""")!
            .ToProgress();

        Assert.Equal(new WorkProgress("fit") { Completed = 3 }, progress);
    }

    [Fact]
    public void A_line_with_a_message_alone_is_a_message() =>
        Assert.Equal("message", ScriptEvent.Parse("""{"level":"info","message":"hello"}""")!.Event);
}
