namespace Launcher.Packaging;

/// <summary>An archive that was written.</summary>
/// <param name="SharedSize">Length of its beginning that does not hang on the script; 0 for none.</param>
internal sealed record PackedArchive(
    long Size,
    string Sha256,
    long SharedSize,
    string? SharedSha256,
    string? OwnSha256);
