using Spectre.Console;
using Spectre.Console.Rendering;

namespace Launcher.Progress;

/// <summary>
/// A line that goes where a live picture begins. The picture's old lines are erased first; else their ends would stay
/// to the right of a shorter line.
/// </summary>
internal sealed class TextAbovePicture(string text) : Renderable
{
    private const string EraseToTheEndOfTheScreen = "\u001b[J";

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [
            Segment.Control(EraseToTheEndOfTheScreen),
            .. ((IRenderable)new Text(text)).Render(options, maxWidth),
            Segment.LineBreak,
        ];
}
