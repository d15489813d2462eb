using System.Security.Cryptography;

namespace Launcher.Installations;

/// <summary>SHA-512 of a file as Apache publishes it.</summary>
internal static class SparkChecksum
{
    private const int Digits = 128;

    /// <summary>
    /// The digits in small letters; null when the text holds none. Releases use either of two spellings: digits and
    /// file name on one line, or file name, colon and digits in groups over several lines.
    /// </summary>
    public static string? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var digits = colon >= 0 ? text[(colon + 1)..] : text.Trim().Split([' ', '\t', '\n'], 2)[0];
        var joined = string.Concat(digits.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        return joined.Length == Digits && joined.All(char.IsAsciiHexDigitLower) ? joined : null;
    }

    public static async Task<string> OfAsync(string path, CancellationToken stop)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA512.HashDataAsync(content, stop));
    }
}
