using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>Names of months, days, eras and zones in English.</summary>
internal static class DateNames
{
    public static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static readonly string[] WeekDays =
    [
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
    ];

    // Standard and daylight name, short and full.
    private static readonly Dictionary<
        string,
        (string Short, string ShortDaylight, string Full, string FullDaylight)
    > Zones = new(StringComparer.Ordinal)
    {
        ["UTC"] = ("UTC", "UTC", "Coordinated Universal Time", "Coordinated Universal Time"),
        ["America/New_York"] = ("EST", "EDT", "Eastern Standard Time", "Eastern Daylight Time"),
        ["America/Chicago"] = ("CST", "CDT", "Central Standard Time", "Central Daylight Time"),
        ["America/Denver"] = ("MST", "MDT", "Mountain Standard Time", "Mountain Daylight Time"),
        ["America/Los_Angeles"] = ("PST", "PDT", "Pacific Standard Time", "Pacific Daylight Time"),
        ["America/Sao_Paulo"] = ("BRT", "BRST", "Brasilia Standard Time", "Brasilia Summer Time"),
        ["Europe/London"] = ("GMT", "BST", "Greenwich Mean Time", "British Summer Time"),
        ["Europe/Paris"] = ("CET", "CEST", "Central European Standard Time", "Central European Summer Time"),
        ["Europe/Berlin"] = ("CET", "CEST", "Central European Standard Time", "Central European Summer Time"),
        ["Asia/Kolkata"] = ("IST", "IST", "India Standard Time", "India Standard Time"),
        ["Asia/Tokyo"] = ("JST", "JDT", "Japan Standard Time", "Japan Daylight Time"),
    };

    public static string Zone(ZoneRules zone, bool isDaylight, bool isFull)
    {
        if (zone.Id.Length > 0 && (zone.Id[0] is '+' or '-' || zone.Id.StartsWith("GMT", StringComparison.Ordinal)))
        {
            return zone.Id;
        }

        if (!Zones.TryGetValue(zone.Id, out var names))
        {
            throw new QueryFailure(
                null,
                $"The name of time zone '{zone.Id}' is not known to engine 'embedded'. Use XXX for its offset "
                    + $"or VV for its id."
            );
        }

        return isFull
            ? (isDaylight ? names.FullDaylight : names.Full)
            : (isDaylight ? names.ShortDaylight : names.Short);
    }

    /// <summary>The zone that a text begins with, longest name first.</summary>
    public static (ZoneRules Zone, int Length)? FindZone(string text, int at)
    {
        foreach (var (id, names) in Zones)
        {
            foreach (var name in new[] { names.FullDaylight, names.Full, names.ShortDaylight, names.Short })
            {
                if (
                    string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]))
                )
                {
                    return (Casts.TimeZones.Find(id)!, name.Length);
                }
            }
        }

        return null;
    }
}
