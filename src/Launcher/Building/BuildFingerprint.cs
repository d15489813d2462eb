using System.Security.Cryptography;
using System.Text;

namespace Launcher.Building;

/// <summary>One hash over all that a build reads: equal fingerprints build equal programs.</summary>
internal static class BuildFingerprint
{
    public static string Of(string projectFile, string sdkVersion)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, sdkVersion);
        var folder = Path.GetDirectoryName(projectFile)!;
        foreach (var file in ProjectFiles.Of(projectFile))
        {
            Append(hash, Path.GetRelativePath(folder, file));
            using var content = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
