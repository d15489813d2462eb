using System.Text.RegularExpressions;

namespace Spark.Gateway.Launching;

/// <summary>A folder with Spark's jars.</summary>
internal sealed partial record SparkInstallation(string Home, string Version, string ScalaVersion)
{
    /// <summary>The versions that this engine drives: names of internal methods differ between others.</summary>
    public const string WantedVersion = "3.5";

    private const string WantedScala = "2.12";

    public string Jars => Path.Combine(Home, "jars");

    public string SubmitScript =>
        Path.Combine(Home, "bin", OperatingSystem.IsWindows() ? "spark-submit.cmd" : "spark-submit");

    /// <summary>The folder of the setting <c>spark.home</c>, else of the variable <c>SPARK_HOME</c>.</summary>
    public static SparkInstallation Find(
        IReadOnlyDictionary<string, string> settings,
        Func<string, string?> environment)
    {
        var home = settings.GetValueOrDefault("spark.home") ?? environment("SPARK_HOME");
        return string.IsNullOrEmpty(home)
            ? throw new LaunchException(
                "No Spark was found: set the variable SPARK_HOME, or the setting 'spark.home', to the folder of Spark "
                + $"{WantedVersion} that holds 'jars'.")
            : At(Path.GetFullPath(home));
    }

    public static SparkInstallation At(string home)
    {
        var jars = Path.Combine(home, "jars");
        var core = Directory.Exists(jars) ? Directory.EnumerateFiles(jars, "spark-core_*.jar").FirstOrDefault() : null;
        var match = CoreJar().Match(Path.GetFileName(core) ?? string.Empty);
        if (!match.Success)
        {
            throw new LaunchException(
                $"'{home}' holds no Spark: there is no 'jars/spark-core_*.jar' in it, so set SPARK_HOME to the folder "
                + $"of Spark {WantedVersion}.");
        }

        var (scala, version) = (match.Groups[1].Value, match.Groups[2].Value);
        return version.StartsWith(WantedVersion + ".", StringComparison.Ordinal) && scala == WantedScala
            ? new SparkInstallation(home, version, scala)
            : throw new LaunchException(
                $"'{home}' holds Spark {version} for Scala {scala}, and this engine drives Spark {WantedVersion} for "
                + $"Scala {WantedScala}, so set SPARK_HOME to that.");
    }

    [GeneratedRegex(@"^spark-core_(\d+\.\d+)-(\d+\.\d+[^/]*)\.jar$", RegexOptions.CultureInvariant)]
    private static partial Regex CoreJar();
}
