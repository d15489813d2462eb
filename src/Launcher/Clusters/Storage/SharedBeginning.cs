namespace Launcher.Clusters.Storage;

/// <summary>The first bytes of a file, which other files have too and which lie in the store as an object.</summary>
/// <param name="RestSha256">Of the bytes after them.</param>
internal sealed record SharedBeginning(S3Address Address, long Size, string Sha256, string RestSha256);
