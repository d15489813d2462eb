using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Dates;
using Spark.Embedded.Lowering;
using Spark.Types;

namespace Spark.Embedded.Files;

/// <summary>Dates and timestamps as texts of CSV and JSON: ISO 8601, or by the patterns of options.</summary>
internal sealed class WriteFormats
{
    private readonly DatePattern _date;
    private readonly DatePattern _timestamp;
    private readonly DatePattern _wallClock;
    private readonly ZoneRules _zone;

    public WriteFormats(SourceOptions options, SessionSettings settings)
    {
        options.Refuse("locale", "en-US", "en");
        _zone = options.Find("timeZone") is { } name
            ? TimeZones.Find(name) ?? throw new ArgumentException($"Option 'timeZone' is '{name}', which is no zone.")
            : settings.Zone;
        _date = DatePattern.ForFormatting(options.Text("dateFormat", "yyyy-MM-dd"));
        _timestamp = DatePattern.ForFormatting(options.Text("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX]"));
        _wallClock = DatePattern.ForFormatting(options.Text("timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss[.SSS]"));
    }

    public string Date(int days) => _date.Format(days * TimeSpan.MicrosecondsPerDay, ZoneRules.Utc);

    public string Timestamp(long micros) => _timestamp.Format(micros, _zone);

    public string WallClock(long micros) => _wallClock.Format(micros, ZoneRules.Utc);
}
