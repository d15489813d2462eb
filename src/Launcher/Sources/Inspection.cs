using System.Text.Json;
using System.Text.Json.Serialization;
using Launcher.Failures;

namespace Launcher.Sources;

/// <summary>What the converter says of a notebook: the project it writes and the options the script has.</summary>
internal sealed record Inspection(string ProjectFolder, IReadOnlyList<string> OptionNames)
{
    /// <summary>Built-in values that are known without running the script, by option.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    [JsonIgnore]
    public ScriptOptions Options => new(OptionNames);

    public static Inspection Parse(string json, ScriptSource source, string currentDirectory)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var folder = Path.GetFullPath(root.GetProperty("project").GetString()!, currentDirectory);
            var parameters = root.GetProperty("parameters").EnumerateArray().ToList();
            var options = parameters.Select(parameter => parameter.GetProperty("option").GetString()!);
            return new Inspection(Path.TrimEndingDirectorySeparator(folder), [.. options])
            {
                Defaults = parameters
                    .Where(HasDefault)
                    .ToDictionary(
                        parameter => parameter.GetProperty("option").GetString()!,
                        parameter => parameter.GetProperty("default").GetString()!),
            };
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw LauncherException.Run(
                $"The converter's description of '{source.Shown}' could not be read: {unreadable.Message} "
                    + "Build the converter and the launcher from the same sources.",
                unreadable);
        }
    }

    private static bool HasDefault(JsonElement parameter) =>
        parameter.TryGetProperty("default", out var value) && value.ValueKind == JsonValueKind.String;
}
