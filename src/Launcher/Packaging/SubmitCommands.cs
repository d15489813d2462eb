namespace Launcher.Packaging;

/// <summary>Ready commands that submit a package; lines end with a backslash where a command goes on.</summary>
internal static class SubmitCommands
{
    private const string Continued = " \\\n  ";

    // The program shares a container with a JVM, on executors where C# functions run: half a gigabyte of the overhead
    // is the program's heap, the rest the JVM's and the program's own.
    private const string HeapLimit = "DOTNET_GCHeapHardLimit=0x20000000";
    private const string Executors =
        $"--conf spark.executor.memoryOverhead=1g --conf spark.executorEnv.{HeapLimit}";

    /// <summary>The program runs on the cluster, from the unpacked archive.</summary>
    public static string Cluster(string folder, IReadOnlyList<string> options) =>
        string.Join(
            Continued,
            [
                "spark-submit --master yarn --deploy-mode cluster",
                $"--archives {Quoted(Path.Combine(folder, PackageRecord.ArchiveName) + "#job")}",
                "--conf spark.pyspark.python=./job/app --conf spark.pyspark.driver.python=./job/app",
                "--conf spark.yarn.maxAppAttempts=1 --conf spark.driver.memoryOverhead=1g",
                $"--conf spark.yarn.appMasterEnv.{HeapLimit} --conf spark.yarn.appMasterEnv.LANG=C.UTF-8",
                Executors,
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
                    Executors,
                    Ending(folder, options),
                ]);
    }

    private static string Ending(string folder, IReadOnlyList<string> options) =>
        string.Join(' ', [Quoted(Path.Combine(folder, PackageShim.FileName)), .. SubmitArguments.Of(options)]);

    private static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:#".Contains(letter, StringComparison.Ordinal))
            ? path
            : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
