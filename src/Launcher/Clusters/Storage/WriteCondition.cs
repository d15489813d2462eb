namespace Launcher.Clusters.Storage;

/// <summary>What has to hold of an object for a write to happen.</summary>
/// <param name="IsAbsent">There must be none yet.</param>
/// <param name="Tag">It must still have this tag.</param>
internal sealed record WriteCondition(bool IsAbsent, string? Tag)
{
    public static readonly WriteCondition None = new(false, null);

    public static readonly WriteCondition Absent = new(true, null);

    public static WriteCondition Unchanged(string tag) => new(false, tag);
}
