namespace Launcher.Clusters.Storage;

/// <summary>An object in a store.</summary>
/// <param name="Tag">Changes with the content.</param>
/// <param name="Sha256">Of the content in lower hexadecimal digits, where the store knows it.</param>
internal sealed record StoredObject(
    S3Address Address,
    long Size,
    string Tag,
    DateTimeOffset Changed,
    string? Sha256 = null);

/// <summary>An object's bytes and the tag that they have.</summary>
internal sealed record ObjectContent(ReadOnlyMemory<byte> Bytes, string Tag);
