using System.CommandLine;
using Launcher.Clusters.Configuration;

namespace Launcher.Commands;

/// <summary>The options by which commands about clusters take settings.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string?> _config = new("--config")
    {
        Description = "File of settings [default: emr.json beside the notebook or in the repository].",
        HelpName = "file",
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "Profile of that file.",
        HelpName = "name",
    };

    private readonly Dictionary<string, Option<string[]>> _flags =
        SettingTable.All.ToDictionary(setting => setting.Key, Flag);

    public void AddTo(Command command)
    {
        command.Add(_config);
        command.Add(_profile);
        foreach (var flag in _flags.Values)
        {
            command.Add(flag);
        }
    }

    public string? Config(ParseResult parsed) => parsed.GetValue(_config);

    public string? Profile(ParseResult parsed) => parsed.GetValue(_profile);

    /// <summary>Settings by key, as they were given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Flags(ParseResult parsed) =>
        _flags
            .Select(flag => (flag.Key, Value: parsed.GetValue(flag.Value)))
            .Where(flag => flag.Value is { Length: > 0 })
            .ToDictionary(flag => flag.Key, flag => (IReadOnlyList<string>)flag.Value!);

    private static Option<string[]> Flag(Setting setting) =>
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
}
