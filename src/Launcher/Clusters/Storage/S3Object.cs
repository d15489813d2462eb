namespace Launcher.Clusters.Storage;

/// <summary>What S3 says of an object, in our terms.</summary>
internal static class S3Object
{
    /// <summary>In hexadecimal digits; null where there is none, or one of parts only.</summary>
    public static string? WholeSha256(string? checksum) =>
        checksum is null || checksum.Contains('-', StringComparison.Ordinal)
            ? null
            : Convert.ToHexStringLower(Convert.FromBase64String(checksum));

    public static string ContentType(S3Address address) =>
        address.Name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream";
}
