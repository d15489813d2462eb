using System.Text;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Dates;
using Spark.Embedded.Lowering;
using Spark.Types;

namespace Spark.Embedded.Files;

/// <summary>Dates and timestamps in texts of files: as casts read them, or by the patterns of options.</summary>
internal sealed class TextFormats
{
    private static readonly DatePattern DefaultDate = DatePattern.ForParsing("yyyy-MM-dd");
    private static readonly DatePattern DefaultTimestamp = DatePattern.ForParsing("yyyy-MM-dd HH:mm:ss");

    private readonly DatePattern? _date;
    private readonly DatePattern? _timestamp;
    private readonly DatePattern? _wallClock;

    public TextFormats(SourceOptions options, SessionSettings settings)
    {
        Zone = options.Find("timeZone") is { } name
            ? TimeZones.Find(name)
                ?? throw new ArgumentException(
                    $"Option 'timeZone' is '{name}'. It takes a region such as 'Europe/Berlin' or an offset such as "
                    + "'+02:00'.")
            : settings.Zone;
        _date = Pattern(options.Find("dateFormat"));
        _timestamp = Pattern(options.Find("timestampFormat"));
        _wallClock = Pattern(options.Find("timestampNTZFormat"));
    }

    public ZoneRules Zone { get; }

    public int? Date(string text)
    {
        if (_date is not null)
        {
            return Days(_date.Parse(text, ZoneRules.Utc, isFile: true));
        }

        var days = TextDates.ToDate(Encoding.UTF8.GetBytes(text));
        if (days is null)
        {
            DefaultDate.RefuseOld(text, isFile: true);
        }

        return days;
    }

    public long? Timestamp(string text)
    {
        if (_timestamp is not null)
        {
            return _timestamp.Parse(text, Zone, isFile: true);
        }

        var micros = TextDates.ToTimestamp(Encoding.UTF8.GetBytes(text), Zone, Clock.Today);
        if (micros is null)
        {
            DefaultTimestamp.RefuseOld(text, isFile: true);
        }

        return micros;
    }

    public long? WallClock(string text) => _wallClock is null
        ? TextDates.ToWallClock(Encoding.UTF8.GetBytes(text))
        : _wallClock.Parse(text, ZoneRules.Utc, isFile: true);

    /// <summary>Whether a text is a date when types are inferred: no cast, only the pattern.</summary>
    public bool IsDate(string text) => (_date ?? DefaultDate).TryParse(text, ZoneRules.Utc) is not null;

    /// <summary>Whether a text is a timestamp when types are inferred.</summary>
    public bool IsTimestamp(string text) => _timestamp is null
        ? TextDates.ToTimestamp(Encoding.UTF8.GetBytes(text), Zone, Clock.Today) is not null
        : _timestamp.TryParse(text, Zone) is not null;

    private static DatePattern? Pattern(string? text) => text is null ? null : DatePattern.ForParsing(text);

    private static int? Days(long? micros) =>
        micros is { } value ? (int)Math.Floor(value / (double)TimeSpan.MicrosecondsPerDay) : null;
}
