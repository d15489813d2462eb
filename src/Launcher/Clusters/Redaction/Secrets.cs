using System.Text.RegularExpressions;

namespace Launcher.Clusters.Redaction;

/// <summary>Takes secrets out of text that came from a cluster, before anybody sees or keeps it.</summary>
internal static partial class Secrets
{
    private const string Mask = "***";

    public static string Hide(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        text = PrivateKey().Replace(text, Mask);
        text = SignedQuery().Replace(text, "$1?" + Mask);
        text = UserInfo().Replace(text, "://" + Mask + "@");
        text = Authorization().Replace(text, "$1 " + Mask);
        text = Named().Replace(text, "${name}" + Mask);
        text = Option().Replace(text, "$1 " + Mask);
        return Shaped().Replace(text, Mask);
    }

    /// <summary>Line by line, keys that go over several lines included.</summary>
    public static IEnumerable<string> HideLines(IEnumerable<string> lines)
    {
        var isInKey = false;
        foreach (var line in lines)
        {
            var begins = line.Contains("-----BEGIN ", StringComparison.Ordinal)
                && line.Contains("PRIVATE KEY", StringComparison.Ordinal);
            var ends = line.Contains("-----END ", StringComparison.Ordinal);
            yield return isInKey || begins ? Mask : Hide(line);
            isInKey = (isInKey || begins) && !ends;
        }
    }

    [GeneratedRegex(
        "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----.*?(-----END [A-Z ]{0,30}PRIVATE KEY-----|\\z)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(
        @"(\b(?:https?|s3[an]?)://[^\s?""'<>]+)\?(?=[^\s""'<>]*(?:X-Amz-|Signature=|[?&]sig=))[^\s""'<>]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignedQuery();

    [GeneratedRegex(@"://[^/@\s:""']+:[^/@\s""']+@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(
        @"\b(Bearer|Basic|AWS4-HMAC-SHA256|AWS)\s+(?=[^\s]*[\d=:/+])[\w+/=.~:-]{16,}"
            + @"(?:,?\s*(?:SignedHeaders|Signature)=[^\s,]+)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Authorization();

    // A name that says what it holds, an equals sign or a colon, and the value, in quotes or up to the next space.
    // Before a colon without quotes nothing may follow the word: classes that log are called so, as in 'TokenCache: …'.
    [GeneratedRegex(
        """
        (?<![\w.-])
        (?<name>[\w.-]{0,80}?(?:passw(?:or)?d|passphrase|pwd|secret|credential|token|signature
            |api[-_.]?key|access[-_.]?key|private[-_.]?key)
        (?:[\w.-]{0,40}["']?\s{0,3}=|[\w.-]{0,40}["']\s{0,3}:|(?:[-_.]?key|s)?:)\s{0,3})
        (?:"[^"]*"|'[^']*'|[^\s"',;&]+)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(--?[\w.-]{0,40}(?:passw(?:or)?d|passphrase|secret|token|api[-_.]?key|access[-_.]?key))\s+(?!-)[^\s""',;]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex(
        @"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|\bgh[pousr]_\w{20,}|\bxox[abps]-[\w-]{10,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shaped();
}
