using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Building;

/// <summary>
/// That the converter found a script up to date and what it said of it, kept under artifacts/builds as long as nothing
/// that the converter reads or writes changes: asking it again would cost seconds in every run.
/// </summary>
internal sealed partial record ConversionRecord(string Sources, string Script, Inspection Inspection)
{
    private const string Settings = "nbtoscript.json";

    public static string PathOf(RunStore store, ScriptSource source)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Path)));
        return Path.Combine(store.Builds, $"{source.Name}-{hash[..8]}.converted.json");
    }

    /// <summary>
    /// A hash over all that the converter reads; null for a notebook that takes in other files, which may take in more.
    /// </summary>
    public static string? SourcesOf(ScriptSource source, string converter)
    {
        var text = File.ReadAllText(source.Notebook!);
        if (TakesInOthers().IsMatch(text))
        {
            return null;
        }

        using var key = new RunKey();
        key.Add("notebook", text);
        foreach (
            var file in new DirectoryInfo(Path.GetDirectoryName(converter)!)
                .EnumerateFiles()
                .OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            key.Add(
                file.Name,
                string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}"));
        }

        for (
            var folder = Path.GetDirectoryName(source.Notebook);
            folder is not null;
            folder = Path.GetDirectoryName(folder))
        {
            key.AddContent(Settings, Path.Combine(folder, Settings));
        }

        foreach (var library in Library().Matches(text).Select(match => match.Groups["path"].Value).Distinct())
        {
            key.AddContent("library", Path.GetFullPath(library, source.WorkingDirectory));
        }

        return key.Value();
    }

    public static ConversionRecord Of(string sources, Inspection inspection) =>
        new(sources, ScriptOf(inspection.ProjectFolder), inspection);

    /// <summary>Null when the converter must be asked.</summary>
    public static ConversionRecord? Find(string path, string sources)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var record = JsonSerializer.Deserialize<ConversionRecord>(File.ReadAllBytes(path), JsonText.Options);
            return record?.Sources == sources && record.Script == ScriptOf(record.Inspection.ProjectFolder)
                ? record
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Save(string path) => WholeFile.Write(path, JsonSerializer.Serialize(this, JsonText.Options));

    private static string ScriptOf(string projectFolder)
    {
        using var key = new RunKey();
        foreach (var file in ProjectFiles.In(projectFolder).Order(StringComparer.Ordinal))
        {
            key.AddContent("script", file);
        }

        return key.Value();
    }

    // In a notebook's JSON the quote after '#r' is written with a backslash.
    [GeneratedRegex("""#r\s+\\?"(?!nuget:)(?<path>[^"\\]+)""")]
    private static partial Regex Library();

    [GeneratedRegex("""#load\b|#!import\b|#!value\b""")]
    private static partial Regex TakesInOthers();
}
