using System.Text.Json;

namespace Launcher.Progress;

/// <summary>One JSON line of a script's standard error.</summary>
internal sealed class ScriptEvent
{
    private readonly JsonElement _content;

    private ScriptEvent(JsonElement content) => _content = content;

    public string Event => Text("event") ?? "message";

    public string? Level => Text("level");

    public string? Step => Text("step");

    public string? Cell => Text("cell");

    public string? Message => Text("message");

    /// <summary>Null for a line that is no event: no JSON object, or one with neither event nor message.</summary>
    public static ScriptEvent? Parse(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var parsed = new ScriptEvent(document.RootElement.Clone());
            return (parsed.Text("event") ?? parsed.Message) is null ? null : parsed;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? Text(string name) =>
        _content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public double? Number(string name) =>
        _content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    public int? Count(string name) => (int?)Number(name);

    public WorkProgress ToProgress() =>
        new(Text("task") ?? "work")
        {
            Completed = (long?)Number("completed"),
            Total = (long?)Number("total"),
            Best = Number("best"),
            BestLabel = Text("bestLabel"),
            Metric = Text("metric"),
            SecondsLeft = Number("secondsLeft"),
        };
}
