using System.Globalization;
using System.Text.RegularExpressions;
using Launcher.Failures;

namespace Launcher.Installations;

/// <summary>A Java program and its version; 8 for what calls itself 1.8.</summary>
internal sealed partial record Java(string Path, int Version)
{
    private const int Oldest = 8;
    private const int Newest = 17;
    private const string Variable = "JAVA_HOME";
    private const string Wanted = "a Java 8, 11 or 17";

    /// <summary>JAVA_HOME's program where that is set, else the first of PATH, as Spark's own scripts choose.</summary>
    public static string Find(IReadOnlyDictionary<string, string> environment)
    {
        var name = OperatingSystem.IsWindows() ? "java.exe" : "java";
        if (environment.GetValueOrDefault(Variable) is { Length: > 0 } home)
        {
            var program = System.IO.Path.Combine(home, "bin", name);
            return File.Exists(program)
                ? program
                : throw LauncherException.Environment(
                    $"{Variable} names '{home}', which holds no 'bin/{name}'. Set it to {Wanted}.");
        }

        return environment
                .GetValueOrDefault("PATH", "")
                .Split(System.IO.Path.PathSeparator)
                .Where(folder => folder.Length > 0)
                .Select(folder => System.IO.Path.Combine(folder, name))
                .FirstOrDefault(File.Exists)
            ?? throw LauncherException.Environment(
                $"No Java was found in {Variable} or PATH, and Spark needs one. Install {Wanted}.");
    }

    /// <exception cref="LauncherException">This Java does not run Spark 3.5.</exception>
    public void Require()
    {
        if (Version is < Oldest or > Newest)
        {
            throw LauncherException.Environment(
                $"'{Path}' is Java {Version}, on which Spark 3.5 does not run. Set {Variable} to {Wanted}.");
        }
    }

    /// <summary>From what 'java -version' prints; null when it names no version.</summary>
    public static Java? Parse(string path, IEnumerable<string> lines)
    {
        var match = lines.Select(line => Quoted().Match(line)).FirstOrDefault(match => match.Success);
        if (match is null)
        {
            return null;
        }

        var first = match.Groups["first"].Value;
        var version = first == "1" ? match.Groups["second"].Value : first;
        return new Java(path, int.Parse(version, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("version \"(?<first>\\d+)(\\.(?<second>\\d+))?")]
    private static partial Regex Quoted();
}
