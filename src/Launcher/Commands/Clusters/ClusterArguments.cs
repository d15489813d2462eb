using System.CommandLine;
using Launcher.Clusters.Configuration;

namespace Launcher.Commands.Clusters;

/// <summary>What all commands about runs on clusters take.</summary>
internal sealed class ClusterArguments
{
    private readonly Argument<string?>? _run;
    private readonly SettingOptions _settings = new(SettingTable.Of("region"), SettingTable.Of("packages"));
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _artifacts = CommonOptions.Artifacts();

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

        _settings.AddTo(command);
        command.Add(_json);
        command.Add(_artifacts);
    }

    public ClusterAsked Read(ParseResult parsed) =>
        new(
            _run is null ? null : parsed.GetValue(_run),
            _settings.Config(parsed),
            _settings.Profile(parsed),
            _settings.Flags(parsed),
            parsed.GetValue(_artifacts),
            parsed.GetValue(_json));
}
