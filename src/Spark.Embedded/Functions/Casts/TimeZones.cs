using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Spark.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>Time zones by the names that Java knows.</summary>
internal static partial class TimeZones
{
    private static readonly string[] OffsetParts = ["h", "m", "s"];

    private static readonly ConcurrentDictionary<string, ZoneRules?> Found = new(StringComparer.Ordinal);

    // Java's old three-letter names.
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["ACT"] = "Australia/Darwin",
        ["AET"] = "Australia/Sydney",
        ["AGT"] = "America/Argentina/Buenos_Aires",
        ["ART"] = "Africa/Cairo",
        ["AST"] = "America/Anchorage",
        ["BET"] = "America/Sao_Paulo",
        ["BST"] = "Asia/Dhaka",
        ["CAT"] = "Africa/Harare",
        ["CNT"] = "America/St_Johns",
        ["CST"] = "America/Chicago",
        ["CTT"] = "Asia/Shanghai",
        ["EAT"] = "Africa/Addis_Ababa",
        ["ECT"] = "Europe/Paris",
        ["IET"] = "America/Indiana/Indianapolis",
        ["IST"] = "Asia/Kolkata",
        ["JST"] = "Asia/Tokyo",
        ["MIT"] = "Pacific/Apia",
        ["NET"] = "Asia/Yerevan",
        ["NST"] = "Pacific/Auckland",
        ["PLT"] = "Asia/Karachi",
        ["PNT"] = "America/Phoenix",
        ["PRT"] = "America/Puerto_Rico",
        ["PST"] = "America/Los_Angeles",
        ["SST"] = "Pacific/Guadalcanal",
        ["VST"] = "Asia/Ho_Chi_Minh",
        ["EST"] = "-05:00",
        ["MST"] = "-07:00",
        ["HST"] = "-10:00",
    };

    /// <summary>Null when there is no such zone.</summary>
    public static ZoneRules? Find(string name) =>
        Found.GetOrAdd(
            name,
            static name =>
            {
                var known = ShortNames.GetValueOrDefault(name, name);
                if (known is "Z" or "UTC" or "GMT" or "UT")
                {
                    return ZoneRules.Utc;
                }

                var match = Offset().Match(known);
                if (match.Success)
                {
                    return FromOffset(match);
                }

                return known.Length > 0 && char.IsAsciiLetter(known[0]) && CivilTime.FindZone(known) is { } zone
                    ? ZoneRules.Of(zone)
                    : null;
            }
        );

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static ZoneRules? FromOffset(Match match)
    {
        var parts = OffsetParts.Select(part => Number(match.Groups[part])).ToArray();
        var seconds = (parts[0] * 3600) + (parts[1] * 60) + parts[2];
        if (parts[1] > 59 || parts[2] > 59 || seconds > 18 * 3600)
        {
            return null;
        }

        var prefix = match.Groups["p"].Value;
        if (seconds == 0)
        {
            return ZoneRules.Utc;
        }

        var sign = match.Groups["sign"].Value;
        var tail = parts[2] == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{parts[2]:00}");
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{sign}{parts[0]:00}:{parts[1]:00}{tail}");
        return ZoneRules.Fixed(id, sign == "-" ? -seconds : seconds);
    }

    [GeneratedRegex(
        @"^(?<p>UTC|GMT|UT)?(?<sign>[+-])(?<h>\d{1,2})(:(?<m>\d{1,2})(:(?<s>\d{2}))?|(?<m>\d{2})(?<s>\d{2})?)?$"
    )]
    private static partial Regex Offset();
}
