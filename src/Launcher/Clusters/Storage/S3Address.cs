using System.Diagnostics.CodeAnalysis;

namespace Launcher.Clusters.Storage;

/// <summary>An object, or the beginning that several objects share.</summary>
internal readonly record struct S3Address(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    // The Hadoop connectors' own schemes mean the same store; EMR answers with the oldest of them.
    private static readonly string[] Schemes = [Scheme, "s3a://", "s3n://"];

    public string Name => Key[(Key.LastIndexOf('/') + 1)..];

    public static S3Address Parse(string text) =>
        TryParse(text, out var address)
            ? address.Value
            : throw new FormatException($"'{text}' is no address in S3, such as s3://bucket/folder/name.");

    public static bool TryParse(string text, [NotNullWhen(true)] out S3Address? address)
    {
        address = null;
        if (Array.Find(Schemes, text.StartsWith) is not { } scheme)
        {
            return false;
        }

        var rest = text[scheme.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var bucket = slash < 0 ? rest : rest[..slash];
        if (bucket.Length == 0)
        {
            return false;
        }

        address = new S3Address(bucket, slash < 0 ? "" : rest[(slash + 1)..]);
        return true;
    }

    /// <summary>An address below this folder, however this one ends.</summary>
    public S3Address Below(string relative) =>
        this with { Key = Key.Length == 0 || Key.EndsWith('/') ? Key + relative : $"{Key}/{relative}" };

    public override string ToString() => $"{Scheme}{Bucket}/{Key}";
}
