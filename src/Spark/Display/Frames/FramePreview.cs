using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql;
using Spark.Display.Tables;
using Spark.Frames;

namespace Spark.Display.Frames;

/// <summary>
/// The first rows of a frame, fetched by one query and kept for a few seconds: a kernel asks for each form of a display
/// by itself, and each would run the query again.
/// </summary>
internal sealed record FramePreview(IReadOnlyList<string?[]> Cells, long FetchedAt)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private static readonly ConditionalWeakTable<DataFrame, FramePreview> Recent = [];

    /// <summary>One row more than is shown, so that it is known whether there are more.</summary>
    public static FramePreview Of(DataFrame frame, TimeProvider time)
    {
        if (Recent.TryGetValue(frame, out var known) && time.GetElapsedTime(known.FetchedAt) < Lifetime)
        {
            return known;
        }

        var cells = frame.Session.State.Actions.Run(
            cancellation => ShowTable.Cells(frame, TableView.MaxRows + 1, cancellation));
        var fetched = new FramePreview(cells, time.GetTimestamp());
        Recent.AddOrUpdate(frame, fetched);
        return fetched;
    }
}
