using System.CommandLine;
using Launcher.Clusters.Configuration;

namespace Launcher.Commands.Clusters;

/// <summary>Settings of clusters as options of a command.</summary>
internal static class SettingOptions
{
    public static Option<string?> Config() =>
        new("--config")
        {
            Description = "File of settings [default: emr.json beside the notebook or in the repository].",
            HelpName = "file",
        };

    public static Option<string?> Profile() =>
        new("--profile") { Description = "Profile of that file.", HelpName = "name" };

    public static Option<string?> Token() =>
        new("--token")
        {
            Description = "What makes two launches the same one [default: this command].",
            HelpName = "text",
        };

    public static IReadOnlyDictionary<string, Option<string[]>> All() =>
        SettingTable.All.ToDictionary(setting => setting.Key, Of);

    public static Option<string[]> Of(Setting setting) =>
        new(setting.Flag)
        {
            Description = setting.Description + (setting.Default is { } value ? $" [default: {value}]" : ""),
            HelpName = setting switch
            {
                { Kind: SettingKind.Map } => "name=value",
                { Choices.Count: > 0 } => string.Join('|', setting.Choices),
                _ => "value",
            },
            Arity = new ArgumentArity(1, 1000),
            AllowMultipleArgumentsPerToken = false,
        };

    /// <summary>Those that stand on the command line, by key.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Given(
        IReadOnlyDictionary<string, Option<string[]>> flags,
        ParseResult parsed) =>
        flags
            .Select(flag => (flag.Key, Value: parsed.GetValue(flag.Value)))
            .Where(flag => flag.Value is { Length: > 0 })
            .ToDictionary(flag => flag.Key, flag => (IReadOnlyList<string>)flag.Value!);
}
