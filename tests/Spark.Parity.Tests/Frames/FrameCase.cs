using Microsoft.Spark.Sql;

namespace Spark.Parity.Tests.Frames;

/// <summary>A program written once, and the table that every engine makes of it.</summary>
/// <param name="Name">A sentence of what is shown.</param>
/// <param name="Make">Builds the frame.</param>
/// <param name="Expected">The columns on the first line, then the rows in order.</param>
internal sealed record FrameCase(string Name, Func<SparkSession, DataFrame> Make, string Expected)
{
    /// <summary>The engine that does not do it, with the reason; null when all do.</summary>
    public FrameGap? Gap { get; init; }

    public override string ToString() => Name;
}

/// <summary>Why an engine differs.</summary>
internal enum GapKind
{
    NotYet,
    Never,
}

/// <summary>
/// A case that one engine refuses with an exception, or answers with another table when that is null.
/// </summary>
internal sealed record FrameGap(string Engine, GapKind Kind, Type? Exception, string Reason);
