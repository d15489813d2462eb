using System.Text.Json;

namespace FakeTools;

/// <summary>
/// Answers like 'dotnet' does: its version, a build, a call of the converter; and like a built script.
/// </summary>
public static class FakeDotnet
{
    public static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "FakeTools.exe" : "FakeTools");

    public static async Task<int> RunAsync(
        string[] arguments,
        Action<string> output,
        Action<string> error,
        CancellationToken stop)
    {
        switch (arguments)
        {
            case ["--version"]:
                output("10.0.100");
                return 0;
            case ["build", var project, ..]:
                return await BuildAsync(project, arguments, output, stop);
            case ["publish", var project, ..]:
                return Publish(project, arguments);
            case ["script", var play, .. var given]:
                return await new FakeScript(Play.Read(play), given, output, error, stop).RunAsync();
            case ["sleep"]:
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return 0;
            case [_, var verb, var notebook, ..]:
                return await ConverterAsync(verb, notebook, output, stop);
            default:
                error($"unknown call: {string.Join(' ', arguments)}");
                return 99;
        }
    }

    private static async Task<int> ConverterAsync(
        string verb,
        string notebook,
        Action<string> output,
        CancellationToken stop)
    {
        var play = Play.Read(notebook);
        var name = Path.GetFileNameWithoutExtension(notebook);
        var project = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(notebook)!, "..", "scripts", name));
        if (verb == "inspect")
        {
            var parameters = play.Options.Select(option => new
            {
                name = option.TrimStart('-'),
                option,
                type = "string",
                @default = play.Defaults.GetValueOrDefault(option),
            });
            output(
                JsonSerializer.Serialize(
                    new
                    {
                        notebook,
                        name,
                        project,
                        parameters,
                    }));
            return 0;
        }

        if (play.WaitsIn == "convert")
        {
            return await UntilStopped(stop);
        }

        foreach (var line in play.Diagnostics)
        {
            output(line);
        }

        if (verb == "check")
        {
            return play.Check == 0 && !File.Exists(Path.Combine(project, "play.json")) ? 1 : play.Check;
        }

        if (play.Convert == 0)
        {
            Directory.CreateDirectory(project);
            File.WriteAllText(Path.Combine(project, name + ".csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
            File.Copy(notebook, Path.Combine(project, "play.json"), overwrite: true);
        }

        return play.Convert;
    }

    private static async Task<int> BuildAsync(
        string project,
        IReadOnlyList<string> arguments,
        Action<string> output,
        CancellationToken stop)
    {
        var folder = Path.GetDirectoryName(project)!;
        var playPath = Path.Combine(folder, "play.json");
        var play = Play.Read(playPath);
        if (play.WaitsIn == "build")
        {
            return await UntilStopped(stop);
        }

        foreach (var line in play.BuildLines)
        {
            output(line);
        }

        if (play.Build == 0)
        {
            var assembly = Path.Combine(folder, "bin", "Release", "net10.0", "script.dll");
            Directory.CreateDirectory(Path.GetDirectoryName(assembly)!);
            File.WriteAllText(assembly, "built");
            var properties = new
            {
                RunCommand = Program,
                RunArguments = $"script \"{playPath}\"",
                TargetPath = assembly,
            };
            var answer = arguments.Single(argument =>
                argument.StartsWith("-getResultOutputFile:", StringComparison.Ordinal));
            File.WriteAllText(answer.Split(':', 2)[1], JsonSerializer.Serialize(new { Properties = properties }));
        }

        return play.Build;
    }

    /// <summary>What is to be published lies in a folder beside the scripts.</summary>
    private static int Publish(string project, IReadOnlyList<string> arguments)
    {
        var folder = Path.GetDirectoryName(project)!;
        var exitCode = Play.Read(Path.Combine(folder, "play.json")).Build;
        if (exitCode == 0)
        {
            var target = arguments.SkipWhile(argument => argument != "-o").ElementAt(1);
            Directory.CreateDirectory(target);
            foreach (var file in Directory.GetFiles(Path.Combine(folder, "..", "..", "published")))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }
        }

        return exitCode;
    }

    private static async Task<int> UntilStopped(CancellationToken stop)
    {
        var source = new TaskCompletionSource();
        await using var registration = stop.Register(() => source.TrySetResult());
        await source.Task;
        return 1;
    }
}
