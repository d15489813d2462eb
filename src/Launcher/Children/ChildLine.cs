namespace Launcher.Children;

internal enum ChildStream
{
    Output,
    Error,
}

/// <summary>One line that a child wrote, without its line end.</summary>
internal sealed record ChildLine(ChildStream Stream, string Text);
