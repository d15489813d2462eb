namespace Launcher.Packaging;

/// <summary>The Spark settings that a package needs in cluster mode.</summary>
internal static class SubmitSettings
{
    private const string HeapLimit = "0x20000000";

    /// <summary>Both, so that no default of the cluster wins.</summary>
    public static readonly IReadOnlyList<string> Program = ["spark.pyspark.python", "spark.pyspark.driver.python"];

    // The program shares a container with a JVM, on executors where C# functions run: half a gigabyte of the overhead
    // is the program's heap, the rest the JVM's and the program's own.
    public static readonly IReadOnlyList<KeyValuePair<string, string>> Executors =
    [
        new("spark.executor.memoryOverhead", "1g"),
        new("spark.executorEnv.DOTNET_GCHeapHardLimit", HeapLimit),
    ];

    public static readonly IReadOnlyList<KeyValuePair<string, string>> Cluster =
    [
        new(Program[0], "./job/app"),
        new(Program[1], "./job/app"),
        new("spark.yarn.maxAppAttempts", "1"),
        new("spark.driver.memoryOverhead", "1g"),
        new("spark.yarn.appMasterEnv.DOTNET_GCHeapHardLimit", HeapLimit),
        new("spark.yarn.appMasterEnv.LANG", "C.UTF-8"),
        .. Executors,
    ];
}
