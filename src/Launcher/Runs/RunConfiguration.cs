using System.Text.Json;
using Launcher.Failures;

namespace Launcher.Runs;

/// <summary>config.json: with what a run was started, everything that the launcher added included.</summary>
internal sealed record RunConfiguration
{
    public const string FileName = "config.json";

    public required string Source { get; init; }

    public string Target { get; init; } = "local";

    /// <summary>Null where the script itself chooses.</summary>
    public string? Engine { get; init; }

    /// <summary>The cluster that engine 'spark' works on; null for other engines.</summary>
    public string? Master { get; init; }

    public required string Project { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>What the person gave after '--'.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The program with all its arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Absolute folders by what lies in them: model, evaluation, scores.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Null for a run on this machine.</summary>
    public ClusterReference? Cluster { get; init; }

    public required string Fingerprint { get; init; }

    public required string Key { get; init; }

    /// <summary>Null where the package's own runtime runs the script.</summary>
    public string? SdkVersion { get; init; }

    /// <summary>Null when the run ended before its script was to start.</summary>
    public static RunConfiguration? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RunConfiguration>(File.ReadAllBytes(path), JsonText.Options);
        }
        catch (JsonException unreadable)
        {
            throw LauncherException.Run($"'{path}' could not be read: {unreadable.Message}", unreadable);
        }
    }

    public void Save(string folder) =>
        WholeFile.Write(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, JsonText.Options));
}
