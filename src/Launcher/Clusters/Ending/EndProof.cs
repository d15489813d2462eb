namespace Launcher.Clusters.Ending;

internal enum EndState
{
    /// <summary>EMR says so: it costs nothing any more.</summary>
    Gone,

    /// <summary>EMR has begun to end it; nobody waited for more.</summary>
    Ending,

    /// <summary>Nothing proves that it ends.</summary>
    MayRun,
}

/// <summary>How far the end of a cluster is proven.</summary>
/// <param name="Problem">What stood in the way, as EMR put it.</param>
internal sealed record EndProof(string ClusterId, EndState State, string? Problem);
