using Spark.Embedded.Functions.Casts;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>Settings of the session that change what a plan means.</summary>
internal sealed record SessionSettings
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["spark.sql.ansi.enabled"] = "false",
        ["spark.sql.caseSensitive"] = "false",
        ["spark.sql.legacy.timeParserPolicy"] = "EXCEPTION",
        ["spark.sql.mapKeyDedupPolicy"] = "EXCEPTION",
        ["spark.sql.legacy.sizeOfNull"] = "true",
        ["spark.sql.decimalOperations.allowPrecisionLoss"] = "true",
        ["spark.sql.timestampType"] = "TIMESTAMP_LTZ",
        ["spark.sql.parser.escapedStringLiterals"] = "false",
    };

    public static SessionSettings Default { get; } = new();

    /// <summary>The zone in which texts without one are read: <c>spark.sql.session.timeZone</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Other settings by key.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The one instant that <c>current_timestamp()</c> is during a query, in microseconds since 1970.
    /// </summary>
    public long Now { get; init; } =
        (Clock.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public ZoneRules Zone =>
        TimeZones.Find(TimeZone)
        ?? throw Unsupported.Feature(
            $"the time zone '{TimeZone}'",
            "Set spark.sql.session.timeZone to a region such as 'Europe/Berlin' or an offset such as '+02:00'."
        );

    /// <summary>Refuses settings under which Spark answers otherwise.</summary>
    public void Check()
    {
        foreach (var (key, usual) in Usual)
        {
            if (Find(key) is { } value && !value.Equals(usual, StringComparison.OrdinalIgnoreCase))
            {
                throw Unsupported.Feature($"{key}={value}", $"Leave '{key}' at '{usual}', or run on engine 'spark'.");
            }
        }
    }

    public string? Find(string key) => Values.GetValueOrDefault(key);
}
