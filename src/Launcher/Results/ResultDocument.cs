using System.Globalization;
using System.Text.Json;
using Launcher.Failures;

namespace Launcher.Results;

/// <summary>The summary.json of a training or the metrics.json of an evaluation; any part may be missing.</summary>
internal sealed class ResultDocument
{
    private ResultDocument(string path, JsonElement root) => (Path, Root) = (path, root);

    public string Path { get; }

    public JsonElement Root { get; }

    public bool IsTraining => Root.TryGetProperty("models", out _) || Root.TryGetProperty("winner", out _);

    /// <summary>Null when no output folder holds a result.</summary>
    public static ResultDocument? Find(IReadOnlyDictionary<string, string> outputs)
    {
        var path = outputs
            .Values.SelectMany(folder =>
                new[]
                {
                    System.IO.Path.Combine(folder, "metrics", "summary.json"),
                    System.IO.Path.Combine(folder, "metrics.json"),
                })
            .FirstOrDefault(File.Exists);
        return path is null ? null : Read(path);
    }

    public static ResultDocument Read(string path)
    {
        var root = ReadJson(path);
        return root.ValueKind == JsonValueKind.Object
            ? new ResultDocument(path, root)
            : throw LauncherException.Run($"The result '{path}' is no JSON object.");
    }

    public static JsonElement ReadJson(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.Clone();
        }
        catch (JsonException unreadable)
        {
            throw LauncherException.Run($"The result '{path}' could not be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The value at a path of names; null when any of them is missing.</summary>
    public JsonElement? At(params string[] names)
    {
        var value = Root;
        foreach (var name in names)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return null;
            }
        }

        return value;
    }

    public string? Text(params string[] names) =>
        At(names) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The numbers of an object in the document's order.</summary>
    public IReadOnlyDictionary<string, double> Numbers(params string[] names) =>
        At(names) is { ValueKind: JsonValueKind.Object } value
            ? value
                .EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.Number)
                .ToDictionary(member => member.Name, member => member.Value.GetDouble())
            : new Dictionary<string, double>();

    /// <summary>The members of an object as short texts in the document's order.</summary>
    public IReadOnlyDictionary<string, string> Texts(params string[] names) =>
        At(names) is { ValueKind: JsonValueKind.Object } value
            ? value.EnumerateObject().ToDictionary(member => member.Name, member => Shown(member.Value))
            : new Dictionary<string, string>();

    public static string Shown(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble().ToString("0.######", CultureInfo.InvariantCulture),
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        };
}
