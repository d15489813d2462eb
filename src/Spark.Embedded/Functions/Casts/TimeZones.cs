using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Spark.Types;

namespace Spark.Embedded.Functions.Casts;

/// <summary>Time zones by the names that Java knows.</summary>
internal static partial class TimeZones
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Found = new(StringComparer.Ordinal);

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
    public static TimeZoneInfo? Find(string name) =>
        Found.GetOrAdd(
            name,
            static name =>
            {
                var known = ShortNames.GetValueOrDefault(name, name);
                return IsMalformed(known) ? null : CivilTime.FindZone(known);
            }
        );

    // Java wants two digits for minutes and ignores no case; the first digit of the hour may be missing.
    private static bool IsMalformed(string name) => name.Length > 0 && name[0] is '+' or '-' && !Offset().IsMatch(name);

    [GeneratedRegex(@"^[+-]\d{1,2}(:\d{1,2}(:\d{2})?|\d{2}(\d{2})?)?$")]
    private static partial Regex Offset();
}
