using System.Text.RegularExpressions;

namespace Launcher.Installations;

/// <summary>A folder with an installed Spark. Its version is that of its jars.</summary>
internal sealed partial record InstalledSpark(string Path, string Version, string Scala)
{
    private const string WantedVersion = "3.5.";
    private const string WantedScala = "2.12";

    /// <summary>Null when the folder holds no Spark.</summary>
    public static InstalledSpark? Read(string folder)
    {
        var jars = System.IO.Path.Combine(folder, "jars");
        return !Directory.Exists(jars)
            ? null
            : Directory
                .EnumerateFiles(jars, "spark-core_*.jar")
                .Select(path => CoreJar().Match(System.IO.Path.GetFileName(path)))
                .Where(match => match.Success)
                .Select(match => new InstalledSpark(folder, match.Groups["version"].Value, match.Groups["scala"].Value))
                .FirstOrDefault();
    }

    /// <summary>The gateway's classes and the wire between the processes are those of 3.5 for Scala 2.12.</summary>
    public bool IsUsable => Version.StartsWith(WantedVersion, StringComparison.Ordinal) && Scala == WantedScala;

    [GeneratedRegex(@"^spark-core_(?<scala>[\d.]+)-(?<version>\d[\w.+-]*)\.jar$")]
    private static partial Regex CoreJar();
}
