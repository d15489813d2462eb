namespace Launcher.Packaging;

/// <summary>Ready commands that submit a package; lines end with a backslash where a command goes on.</summary>
internal static class SubmitCommands
{
    private const string Continued = " \\\n  ";

    /// <summary>The program runs on the cluster, from the unpacked archive.</summary>
    public static string Cluster(string folder, IReadOnlyList<string> options) =>
        string.Join(
            Continued,
            [
                "spark-submit --master yarn --deploy-mode cluster",
                $"--archives {Quoted(Path.Combine(folder, PackageRecord.ArchiveName) + "#job")}",
                .. Lines(SubmitSettings.Cluster),
                Ending(folder, options),
            ]);

    /// <summary>The program runs here, from a folder into which the archive was unpacked before.</summary>
    public static string Client(string folder, IReadOnlyList<string> options)
    {
        var archive = Path.Combine(folder, PackageRecord.ArchiveName);
        return $"mkdir -p job && tar -xzf {Quoted(archive)} -C job\n"
            + string.Join(
                Continued,
                [
                    "spark-submit --master yarn --deploy-mode client",
                    $"--archives {Quoted(archive + "#job")}",
                    "--conf spark.pyspark.python=./job/app --conf spark.pyspark.driver.python=\"$PWD/job/app\"",
                    .. Lines(SubmitSettings.Executors),
                    Ending(folder, options),
                ]);
    }

    private static IEnumerable<string> Lines(IReadOnlyList<KeyValuePair<string, string>> settings) =>
        settings.Chunk(2).Select(line =>
            string.Join(' ', line.Select(setting => $"--conf {setting.Key}={setting.Value}")));

    private static string Ending(string folder, IReadOnlyList<string> options) =>
        string.Join(' ', [Quoted(Path.Combine(folder, PackageShim.FileName)), .. SubmitArguments.Of(options)]);

    private static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:#".Contains(letter, StringComparison.Ordinal))
            ? path
            : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
