using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Gateway.Launching;

/// <summary>A Java that runs Spark.</summary>
internal sealed partial record JavaInstallation(string Executable, int MajorVersion)
{
    private const string Wanted = "Java 8, 11 or 17";

    private static string FileName => OperatingSystem.IsWindows() ? "java.exe" : "java";

    /// <summary>The Java of the variable <c>JAVA_HOME</c>, else the first one on the <c>PATH</c>.</summary>
    public static JavaInstallation Find(Func<string, string?> environment)
    {
        var executable = environment("JAVA_HOME") is { Length: > 0 } home
            ? Existing(Path.Combine(home, "bin", FileName), home)
            : OnPath(environment("PATH") ?? string.Empty);
        var major = MajorOf(VersionOf(executable));
        return major is >= 8 and <= 17
            ? new JavaInstallation(executable, major)
            : throw new LaunchException(
                $"Java {major} at '{executable}' does not run Spark {SparkInstallation.WantedVersion}, which needs "
                + $"{Wanted}, so set JAVA_HOME to one of these.");
    }

    /// <summary>8 of <c>1.8.0_402</c>, 17 of <c>17.0.15</c>.</summary>
    public static int MajorOf(string version)
    {
        var match = Numbers().Match(version);
        if (!match.Success)
        {
            throw new LaunchException($"'{version}' is not a version of Java, so set JAVA_HOME to {Wanted}.");
        }

        var first = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return first == 1 && match.Groups[2].Success
            ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
            : first;
    }

    private static string Existing(string executable, string home) => File.Exists(executable)
        ? executable
        : throw new LaunchException($"JAVA_HOME is '{home}' and there is no '{executable}', so set it to {Wanted}.");

    private static string OnPath(string path) => path
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, FileName))
        .FirstOrDefault(File.Exists)
        ?? throw new LaunchException(
            $"No Java was found: install {Wanted} and set JAVA_HOME to it, or put 'java' on the PATH.");

    /// <summary>From the file that lies beside the program; asking the program takes a tenth of a second.</summary>
    private static string VersionOf(string executable)
    {
        var target = File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? executable;
        var release = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(target)) ?? "/", "release");
        var line = File.Exists(release)
            ? File.ReadLines(release).FirstOrDefault(l => l.StartsWith("JAVA_VERSION=", StringComparison.Ordinal))
            : null;
        return line?["JAVA_VERSION=".Length..].Trim('"') ?? Asked(executable);
    }

    private static string Asked(string executable)
    {
        using var process = Process.Start(new ProcessStartInfo(executable, "-version")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return Quoted().Match(text) is { Success: true } match
            ? match.Groups[1].Value
            : throw new LaunchException(
                $"'{executable} -version' gave no version, so set JAVA_HOME to {Wanted}.");
    }

    [GeneratedRegex(@"^(\d+)(?:\.(\d+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("version \"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
