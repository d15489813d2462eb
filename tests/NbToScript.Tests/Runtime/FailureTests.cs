using NbToScript.Runtime;

namespace NbToScript.Tests.Runtime;

public class FailureTests
{
    private sealed class AnalysisException(string message) : Exception(message);

    [Fact]
    public void Exception_that_speaks_to_people_stands_alone() =>
        Assert.Equal("Column 'x' does not exist.", Of(new AnalysisException("Column 'x' does not exist.")).Message);

    [Fact]
    public void Other_exception_is_named() =>
        Assert.Equal("ArithmeticException: Too far.", Of(new ArithmeticException("Too far.")).Message);

    [Fact]
    public void Wrapped_exception_is_unwrapped_and_lines_are_joined() =>
        Assert.Equal(
            "first second",
            Of(new AggregateException(new InvalidOperationException("first\n   second"))).Message
        );

    [Fact]
    public void Step_names_the_place_when_no_frame_does() =>
        Assert.Equal("cell-4", Of(new InvalidOperationException("x")).Anchor);

    private static NbFailure Of(Exception exception) =>
        NbFailure.Of(exception, new NbStep("cell-4", "Load", () => { }));
}
