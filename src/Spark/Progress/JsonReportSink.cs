using System.Text.Json;

namespace Spark.Progress;

/// <summary>One JSON object a line, as the launcher reads them.</summary>
internal sealed class JsonReportSink(TextWriter writer) : IReportSink
{
    public void Report(ProgressReport report)
    {
        if (report.IsEnd)
        {
            return;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("event", "progress");
            json.WriteString("task", report.Task);
            json.WriteNumber("completed", report.Completed);
            Write(json, "total", report.Total);
            Write(json, "best", report.Best);
            Write(json, "bestLabel", report.BestLabel);
            Write(json, "metric", report.Metric);
            Write(json, "secondsLeft", report.SecondsLeft);
            json.WriteEndObject();
        }

        writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        writer.Flush();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
