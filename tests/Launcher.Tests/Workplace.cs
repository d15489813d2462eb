using System.Text.RegularExpressions;
using FakeTools;
using Launcher.Building;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Clusters.Checks;
using Launcher.Commands;
using Launcher.Installations;
using Launcher.Runs;
using Spectre.Console;
using Support;

namespace Launcher.Tests;

/// <summary>
/// A repository in a temporary folder, and a launcher in this process whose children are pretended by
/// <see cref="FakeDotnet"/>; each line of a child takes a tenth of a second on the clock.
/// </summary>
internal sealed partial class Workplace : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("launcher ü");

    public Workplace()
    {
        Directory.CreateDirectory(_folder.File("notebooks"));
        System.IO.File.WriteAllText(_folder.File("nbtoscript.json"), "{}");
        System.IO.File.WriteAllText(_folder.File("notebooks", "data.csv"), Plays.Data);
        System.IO.File.WriteAllText(_folder.File("NbToScript.dll"), "");
    }

    public string Path => _folder.Path;

    public ManualClock Clock { get; } = new();

    /// <summary>What the launcher started.</summary>
    public List<ChildCommand> Children { get; } = [];

    public Interruption Interruption { get; set; } = new();

    /// <summary>What 'dotnet --version' says where no SDK is installed; null where one is.</summary>
    public string? NoSdk { get; set; }

    /// <summary>Raises the interruption when a child writes a line that holds this.</summary>
    public string? InterruptAt { get; set; }

    public IAnsiConsole? Terminal { get; set; }

    public Dictionary<string, string> Environment { get; } = [];

    public SparkSources SparkSources { get; set; } = SparkSources.Official;

    /// <summary>Null for a launcher that no account can be asked from.</summary>
    public Func<string, ClusterServices>? ConnectAws { get; set; }

    public Func<string, CheckServices> ConnectChecks { get; set; } =
        _ => throw new InvalidOperationException("This test has no account.");

    /// <summary>In place of the clock that stands still.</summary>
    public TimeProvider? HostClock { get; set; }

    public RunStore Store => new(File("artifacts"), Clock);

    public IReadOnlyList<RunRecord> Runs => Store.All();

    public string File(params string[] parts) => _folder.File(parts);

    public string Notebook(string name, Play play)
    {
        System.IO.File.WriteAllText(File("notebooks", name + ".ipynb"), play.Text());
        return $"notebooks/{name}.ipynb";
    }

    /// <summary>A pretended Java in JAVA_HOME.</summary>
    public void InstallJava(string version)
    {
        var program = File("java", "bin", OperatingSystem.IsWindows() ? "java.exe" : "java");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(program)!);
        System.IO.File.WriteAllText(program, version);
        Environment["JAVA_HOME"] = File("java");
    }

    public async Task<Ended> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var host = new LauncherHost
        {
            Output = output,
            Error = error,
            Terminal = Terminal,
            Clock = HostClock ?? Clock,
            CurrentDirectory = Path,
            Environment = Environment,
            FindTools = () => new Toolchain(FakeDotnet.Program, File("NbToScript.dll")),
            RunChild = RunChildAsync,
            Interruption = Interruption,
            SparkSources = SparkSources,
            ConnectChecks = ConnectChecks,
        };
        host = ConnectAws is { } connect ? host with { ConnectAws = connect } : host;
        var exitCode = await CommandLine.RunAsync(arguments, host);
        return new Ended(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Calls of the pretended programs in words: 'check', 'build', 'script'.</summary>
    public IReadOnlyList<string> Calls() =>
        [
            .. Children.Select(child =>
                child.Arguments[0] is "build" or "publish" or "script"
                    ? child.Arguments[0]
                    : child.Arguments.ElementAtOrDefault(1) ?? "version"),
        ];

    /// <summary>Without what differs from run to run: ids, the temporary folder.</summary>
    public string Scrubbed(string text) =>
        RunId().Replace(text.Replace(Path, "<root>", StringComparison.Ordinal), "<id>");

    public void Dispose()
    {
        Interruption.Dispose();
        _folder.Dispose();
    }

    private Task<int> RunChildAsync(ChildCommand command, Action<ChildLine> onLine, Interruption interruption)
    {
        lock (Children)
        {
            Children.Add(command);
        }

        if (command.Arguments is ["-version"])
        {
            var version = System.IO.File.ReadAllText(command.FileName);
            onLine(new ChildLine(ChildStream.Error, $"openjdk version \"{version}\""));
            return Task.FromResult(0);
        }

        if (NoSdk is not null && command.Arguments is ["--version"])
        {
            onLine(new ChildLine(ChildStream.Error, NoSdk));
            return Task.FromResult(145);
        }

        return FakeDotnet.RunAsync(
            [.. command.Arguments],
            Hear(ChildStream.Output),
            Hear(ChildStream.Error),
            interruption.Requested);

        Action<string> Hear(ChildStream stream) =>
            text =>
            {
                Clock.Advance(0.1);
                onLine(new ChildLine(stream, text));
                if (InterruptAt is not null && text.Contains(InterruptAt, StringComparison.Ordinal))
                {
                    interruption.Raise();
                }
            };
    }

    [GeneratedRegex(@"\d{8}-\d{6}-\d{3}-[0-9a-f]{4}")]
    private static partial Regex RunId();
}
