using System.Text.Json;

namespace Launcher.Sources;

/// <summary>The script options that a person gave: after '--', in variables or in a parameter file.</summary>
internal sealed class ScriptArguments(
    IReadOnlyList<string> texts,
    string workingDirectory,
    ScriptVariables? variables = null)
{
    public const string ParameterFileOption = "--params-file";

    private static readonly string[] Questions = ["--help", "-h", "-?", "--version", "--print-params"];

    public IReadOnlyList<string> Texts => texts;

    /// <summary>The script is only to tell of itself and does no work.</summary>
    public bool AsksAboutScript => texts.Any(Questions.Contains);

    /// <summary>Null when none is named, or the named one is missing, which is the script's to complain of.</summary>
    public string? ParameterFile
    {
        get
        {
            var path = OnCommandLine(ParameterFileOption) is { } given
                ? Path.GetFullPath(given, workingDirectory)
                : null;
            return File.Exists(path) ? path : null;
        }
    }

    /// <summary>Values that name existing folders.</summary>
    public IReadOnlyList<string> Folders() =>
        [
            .. texts
                .Select(text =>
                    text.StartsWith("--", StringComparison.Ordinal) ? text.Split('=', 2).ElementAtOrDefault(1) : text)
                .Where(value => !string.IsNullOrWhiteSpace(value))
                .SelectMany(value => value!.Split(','))
                .Where(value => value.Length > 0)
                .Select(value => Path.TrimEndingDirectorySeparator(Path.GetFullPath(value, workingDirectory)))
                .Where(Directory.Exists),
        ];

    public bool Names(string option) => ValueOf(option) is not null;

    /// <summary>Empty for an option that stands without a value; null when the person named it nowhere.</summary>
    public string? ValueOf(string option) =>
        OnCommandLine(option) ?? variables?.ValueOf(option) ?? InParameterFile(option);

    /// <summary>What the person gave after '--' only; empty for an option without a value.</summary>
    public string? OnCommandLine(string option)
    {
        var wanted = ScriptOptions.Normalized(option);
        for (var i = 0; i < texts.Count; i++)
        {
            var next = i + 1 < texts.Count ? texts[i + 1] : "";
            if (texts[i] == "-p" && ScriptOptions.Normalized(next) == wanted)
            {
                return i + 2 < texts.Count ? texts[i + 2] : "";
            }

            var parts = texts[i].Split('=', 2);
            if (parts[0].StartsWith("--", StringComparison.Ordinal) && ScriptOptions.Normalized(parts[0]) == wanted)
            {
                return parts.Length == 2 ? parts[1] : next;
            }
        }

        return null;
    }

    private string? InParameterFile(string option)
    {
        if (ParameterFile is not { } path)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var wanted = ScriptOptions.Normalized(option);
            return document.RootElement.ValueKind != JsonValueKind.Object
                ? null
                : document
                    .RootElement.EnumerateObject()
                    .Where(property => ScriptOptions.Normalized(property.Name) == wanted)
                    .Select(property => property.Value.ToString())
                    .FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
