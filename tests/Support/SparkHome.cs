namespace Support;

/// <summary>
/// Stock Spark for tests: the folder named by SPARK_HOME, else shared/spark beside the repository. With
/// REQUIRE_SPARK=1 its absence fails the tests that need it.
/// </summary>
public static class SparkHome
{
    public const string Missing =
        "There is no Spark: set SPARK_HOME, or lay it out in shared/spark beside the repository.";

    /// <summary>Null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Whether a test that needs Spark may be skipped.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("REQUIRE_SPARK") == "1";

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("SPARK_HOME");
        var folder = string.IsNullOrEmpty(named)
            ? System.IO.Path.Combine(RepositoryFiles.Root, "..", "shared", "spark")
            : named;
        return Directory.Exists(System.IO.Path.Combine(folder, "jars")) ? System.IO.Path.GetFullPath(folder) : null;
    }
}
