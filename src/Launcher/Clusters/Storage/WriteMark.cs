using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>
/// Tells our own write from another's. A write whose answer was lost is repeated below us, and the repetition meets
/// what the first one wrote: the condition fails although the write was done.
/// </summary>
internal sealed record WriteMark(string Value)
{
    private const string Name = "write";

    public static WriteMark Create() => new(Guid.NewGuid().ToString("N"));

    public void Apply(MetadataCollection metadata) => metadata[Name] = Value;

    /// <summary>The object, if it is the one of this write.</summary>
    public GetObjectMetadataResponse? IsOn(GetObjectMetadataResponse? head) =>
        head?.Metadata[Name] == Value ? head : null;
}
