using System.Collections;
using Launcher.Building;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Checks;
using Launcher.Installations;
using Launcher.Progress;
using Launcher.Stages;
using Spectre.Console;

namespace Launcher.Commands;

/// <summary>The process as the commands see it; a test holds any part of it still.</summary>
internal sealed record LauncherHost
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Null when standard output is no terminal, or one that cannot move its cursor.</summary>
    public required IAnsiConsole? Terminal { get; init; }

    public required TimeProvider Clock { get; init; }

    public required string CurrentDirectory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required Func<Toolchain> FindTools { get; init; }

    public required RunChild RunChild { get; init; }

    public required Interruption Interruption { get; init; }

    public SparkSources SparkSources { get; init; } = SparkSources.Official;

    /// <summary>The account's services in a region.</summary>
    public Func<string, ClusterServices> ConnectAws { get; init; } =
        region => throw new InvalidOperationException($"This host has no account in '{region}'.");

    /// <summary>The same with what checks ask beside.</summary>
    public Func<string, CheckServices> ConnectChecks { get; init; } =
        region => throw new InvalidOperationException($"This host has no account in '{region}'.");

    public RunContext Context(IProgressDisplay display) =>
        new()
        {
            Clock = Clock,
            Toolchain = FindTools(),
            RunChild = RunChild,
            Interruption = Interruption,
            Display = display,
            CurrentDirectory = CurrentDirectory,
            Environment = Environment,
            SparkSources = SparkSources,
            ConnectAws = ConnectAws,
            ConnectChecks = ConnectChecks,
            Output = Output,
        };

    public IProgressDisplay Display(bool isJson, bool isLive)
    {
        if (isJson)
        {
            return new JsonDisplay(Output);
        }

        return isLive && Terminal is { } terminal
            ? new LiveRunDisplay(terminal, Clock)
            : new PlainDisplay(Output, Clock.LocalTimeZone);
    }

    public static LauncherHost OfThisProcess(Interruption interruption)
    {
        var environment = System
            .Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        return new LauncherHost
        {
            Output = Console.Out,
            Error = Console.Error,
            Terminal =
                Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi ? null : AnsiConsole.Console,
            Clock = TimeProvider.System,
            CurrentDirectory = Directory.GetCurrentDirectory(),
            Environment = environment,
            FindTools = () => Toolchain.Find(environment, AppContext.BaseDirectory),
            RunChild = new ChildProcess(grace: TimeSpan.FromSeconds(15)).RunAsync,
            Interruption = interruption,
            ConnectAws = new AwsAccess(environment, TimeProvider.System).Connect,
            ConnectChecks = new AwsAccess(environment, TimeProvider.System).ConnectChecks,
        };
    }
}
