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

    private readonly Dictionary<string, Option<string[]>> _flags;

    /// <summary>With flags for all settings.</summary>
    public SettingOptions()
        : this(SettingTable.All)
    {
    }

    /// <summary>With flags for some settings only.</summary>
    public SettingOptions(params IEnumerable<Setting> settings) =>
        _flags = settings.ToDictionary(setting => setting.Key, Flag);

    public IEnumerable<Option> All => [_config, _profile, .. _flags.Values];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
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
