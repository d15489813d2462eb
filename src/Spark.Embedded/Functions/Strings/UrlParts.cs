using System.Text.RegularExpressions;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Parts of URLs, as written.</summary>
internal static partial class UrlParts
{
    public static string? Of(string url, string part, string? key)
    {
        var match = Url().Match(url);
        if (!match.Success)
        {
            return url.Any(char.IsWhiteSpace)
                ? throw new QueryFailure(
                    "INVALID_URL",
                    $"The url is invalid: {url}. If necessary set \"spark.sql.ansi.enabled\" to \"false\" to "
                        + $"bypass this error."
                )
                : null;
        }

        var value = part switch
        {
            "PROTOCOL" => Group(match, "scheme"),
            "HOST" => Group(match, "host"),
            "PATH" => match.Groups["path"].Value,
            "QUERY" => Group(match, "query"),
            "REF" => Group(match, "fragment"),
            "AUTHORITY" => Group(match, "authority"),
            "USERINFO" => Group(match, "user"),
            "FILE" => match.Groups["path"].Value
                + (match.Groups["query"].Success ? "?" + match.Groups["query"].Value : string.Empty),
            _ => null,
        };
        return key is null || part != "QUERY" ? (key is null ? value : null)
            : value is null ? null
            : Parameter(value, key);
    }

    private static string? Group(Match match, string name) =>
        match.Groups[name].Success ? match.Groups[name].Value : null;

    private static string? Parameter(string query, string key)
    {
        var match = Regex.Match(query, $"(?:&|^){key}=([^&]*)", RegexOptions.CultureInvariant);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(
        "^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?"
            + @"(?://(?<authority>(?:(?<user>[^/?#@\s]*)@)?(?<host>\[[^\]\s]*\]|[^:/?#\s]*)(?::\d*)?))?"
            + @"(?<path>[^?#\s]*)(?:\?(?<query>[^#\s]*))?(?:#(?<fragment>\S*))?$"
    )]
    private static partial Regex Url();
}
