using System.CommandLine;
using Launcher.Clusters.Configuration;

namespace Launcher.Commands.Clusters;

/// <summary>What all commands about runs on clusters take.</summary>
internal sealed class ClusterArguments
{
    private static readonly string[] Settings = ["region", "packages"];

    private readonly Argument<string?>? _run;
    private readonly Option<string?> _config = SettingOptions.Config();
    private readonly Option<string?> _profile = SettingOptions.Profile();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _artifacts = CommonOptions.Artifacts();
    private readonly IReadOnlyDictionary<string, Option<string[]>> _flags =
        Settings.ToDictionary(key => key, key => SettingOptions.Of(SettingTable.Of(key)));

    /// <param name="takesRun">Whether the command is about one run.</param>
    public ClusterArguments(Command command, bool takesRun = true)
    {
        if (takesRun)
        {
            _run = new Argument<string?>("run")
            {
                Description =
                    "A run's id here or in S3, the beginning of one, or a cluster's id [default: the latest].",
                Arity = ArgumentArity.ZeroOrOne,
            };
            command.Add(_run);
        }

        foreach (var option in (IEnumerable<Option>)[_config, _profile, .. _flags.Values, _json, _artifacts])
        {
            command.Add(option);
        }
    }

    public ClusterAsked Read(ParseResult parsed) =>
        new(
            _run is null ? null : parsed.GetValue(_run),
            parsed.GetValue(_config),
            parsed.GetValue(_profile),
            SettingOptions.Given(_flags, parsed),
            parsed.GetValue(_artifacts),
            parsed.GetValue(_json));
}
