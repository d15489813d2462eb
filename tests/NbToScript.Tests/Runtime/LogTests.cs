using System.Text.Json;
using NbToScript.Runtime;

namespace NbToScript.Tests.Runtime;

public class LogTests
{
    private sealed class StillClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }

    [Fact]
    public void Text_lines_carry_time_level_and_message() =>
        Assert.Equal(
            "03:04:05 warning careful\n",
            Written(NbLevel.Info, false, log => log.Message(NbLevel.Warning, "careful"))
        );

    [Fact]
    public void Lines_below_the_level_are_left_out() =>
        Assert.Equal("", Written(NbLevel.Warning, false, log => log.Message(NbLevel.Info, "quiet")));

    [Fact]
    public void Json_lines_hold_event_step_and_fields()
    {
        var line = Written(
            NbLevel.Info,
            true,
            log =>
            {
                log.Step = new NbStep("cell-3", "Load", () => { });
                log.Write(
                    NbLevel.Info,
                    "step-end",
                    "step 1/2 Load: 0.50 s",
                    [("index", 1), ("seconds", 0.5), ("options", (List<(string, string)>)[("a", "1")])]
                );
            }
        );

        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        Assert.Equal("2026-01-02T03:04:05.0000000Z", root.GetProperty("time").GetString());
        Assert.Equal("info", root.GetProperty("level").GetString());
        Assert.Equal("step-end", root.GetProperty("event").GetString());
        Assert.Equal("Load", root.GetProperty("step").GetString());
        Assert.Equal("cell-3", root.GetProperty("cell").GetString());
        Assert.Equal(0.5, root.GetProperty("seconds").GetDouble());
        Assert.Equal("1", root.GetProperty("options").GetProperty("a").GetString());
    }

    private static string Written(NbLevel level, bool isJson, Action<NbLog> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new NbLog(writer, level, isJson, new StillClock()));
        return writer.ToString();
    }
}
