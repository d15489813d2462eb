using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Host.Running;

/// <summary>Turns the kernel's events of one cell into nbformat outputs.</summary>
internal sealed class CellOutputs(int executionCount)
{
    private readonly Dictionary<string, JsonObject> _byValueId = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _outputs = [];

    public JsonArray ToJson() => [.. _outputs.Select(output => output.DeepClone())];

    public void Add(KernelEvent produced)
    {
        switch (produced)
        {
            case StandardOutputValueProduced output:
                AddStream("stdout", Text(output));
                break;
            case StandardErrorValueProduced output:
                AddStream("stderr", Text(output));
                break;
            case ErrorProduced error:
                AddStream("stderr", error.Message + "\n");
                break;
            case DisplayedValueUpdated update when _byValueId.TryGetValue(update.ValueId, out var shown):
                shown["data"] = Data(update);
                break;
            case DisplayedValueProduced or DisplayedValueUpdated:
                AddDisplay((DisplayEvent)produced);
                break;
            case ReturnValueProduced { Value: not DisplayedValue } result:
                _outputs.Add(new JsonObject
                {
                    ["output_type"] = "execute_result",
                    ["execution_count"] = executionCount,
                    ["data"] = Data(result),
                    ["metadata"] = new JsonObject(),
                });
                break;
            case CommandFailed failed:
                _outputs.Add(CellFailure.From(failed).ToJson());
                break;
        }
    }

    private void AddStream(string name, string text)
    {
        if (_outputs.LastOrDefault() is { } last && (string?)last["name"] == name)
        {
            last["text"] = (string)last["text"]! + text;
            return;
        }

        _outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = name, ["text"] = text });
    }

    private void AddDisplay(DisplayEvent shown)
    {
        var output = new JsonObject
        {
            ["output_type"] = "display_data",
            ["data"] = Data(shown),
            ["metadata"] = new JsonObject(),
        };
        _outputs.Add(output);
        if (shown.ValueId is { } id)
        {
            _byValueId[id] = output;
        }
    }

    private static JsonObject Data(DisplayEvent shown)
    {
        var data = new JsonObject();
        foreach (var value in shown.FormattedValues.Where(value => !value.SuppressDisplay))
        {
            data[value.MimeType] = value.MimeType.EndsWith("json", StringComparison.Ordinal)
                ? JsonNode.Parse(value.Value)
                : value.Value;
        }

        return data;
    }

    private static string Text(DisplayEvent shown) => shown.FormattedValues.First().Value;
}
