namespace Spark.Gateway.Launching;

/// <summary>Program, arguments and environment that start a JVM with a gateway.</summary>
internal sealed record SparkCommandLine(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string?> Environment)
{
    private const string Shell = "pyspark-shell";

    /// <summary>Heap of the JVM; null when only Spark's script knows it.</summary>
    public string? DriverMemory { get; init; }

    /// <summary>Packages that Spark opens by reflection from Java 9 on.</summary>
    private static readonly string[] OpenPackages =
    [
        "java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util",
        "java.util.concurrent", "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs",
        "sun.security.action", "sun.util.calendar",
    ];

    /// <summary>
    /// Java itself for masters on this machine, which saves the JVM of Spark's launcher; Spark's script for clusters,
    /// whose environment and default settings it reads.
    /// </summary>
    public static SparkCommandLine Of(
        SparkInstallation spark,
        LaunchSettings settings,
        RunFolder folder,
        Func<string, string?> environment) => settings.IsLocal
        ? Direct(spark, JavaInstallation.Find(environment), settings, folder, environment)
        : Script(spark, settings, folder);

    private static SparkCommandLine Direct(
        SparkInstallation spark,
        JavaInstallation java,
        LaunchSettings settings,
        RunFolder folder,
        Func<string, string?> environment)
    {
        folder.WriteLogConfiguration();
        folder.WriteProperties(WithDefaults(settings));
        string?[] classPath =
        [
            settings.Find("spark.driver.extraClassPath"), folder.Configuration + Path.DirectorySeparatorChar,
            Path.Combine(spark.Jars, "*"), environment("HADOOP_CONF_DIR"), environment("YARN_CONF_DIR"),
            environment("SPARK_DIST_CLASSPATH"),
        ];
        var memory = settings.Find("spark.driver.memory") ?? environment("SPARK_DRIVER_MEMORY") ?? "1g";
        return new SparkCommandLine(
            [
                java.Executable,
                "-cp", string.Join(Path.PathSeparator, classPath.Where(part => !string.IsNullOrEmpty(part))),
                "-Xmx" + memory,
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-Djdk.reflect.useDirectMethodHandle=false",
                "--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
                .. OpenPackages.Select(package => $"--add-opens=java.base/{package}=ALL-UNNAMED"),
                .. ArgumentText.Split(environment("SPARK_SUBMIT_OPTS")),
                .. ArgumentText.Split(settings.Find("spark.driver.defaultJavaOptions")),
                .. ArgumentText.Split(settings.Find("spark.driver.extraJavaOptions")),
                "org.apache.spark.deploy.SparkSubmit",
                "--master", settings.Master,
                "--name", settings.AppName,
                "--properties-file", folder.PropertiesFile,
                Shell,
            ],
            new Dictionary<string, string?>
            {
                ["SPARK_HOME"] = settings.HasLocalExecutors && !OperatingSystem.IsWindows()
                    ? folder.LinkHome(spark.Home)
                    : spark.Home,
                ["SPARK_CONF_DIR"] = folder.Configuration,
                ["SPARK_SCALA_VERSION"] = spark.ScalaVersion,
                ["SPARK_LOCAL_IP"] = environment("SPARK_LOCAL_IP") ?? "127.0.0.1",
                ["SPARK_REMOTE"] = null,
                ["SPARK_TESTING"] = null,
            })
        {
            DriverMemory = memory,
        };
    }

    private static SparkCommandLine Script(SparkInstallation spark, LaunchSettings settings, RunFolder folder) =>
        File.Exists(spark.SubmitScript)
            ? new SparkCommandLine(
                [
                    spark.SubmitScript,
                    "--master", settings.Master,
                    "--name", settings.AppName,
                    .. WithDefaults(settings).SelectMany(entry => new[] { "--conf", $"{entry.Key}={entry.Value}" }),
                    Shell,
                ],
                new Dictionary<string, string?> { ["SPARK_HOME"] = spark.Home, ["SPARK_REMOTE"] = null })
            : throw new LaunchException(
                $"Master '{settings.Master}' needs Spark's own script and there is no '{spark.SubmitScript}', so set "
                + "SPARK_HOME to a whole distribution of Spark.");

    /// <summary>
    /// For a shell Spark draws progress bars on the error stream and serves a page for the browser, unless told not to.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> WithDefaults(LaunchSettings settings)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["spark.ui.showConsoleProgress"] = "false",
            ["spark.ui.enabled"] = settings.IsLocal ? "false" : "true",
        };
        foreach (var (key, value) in SparkApplication.SessionDefaults)
        {
            all[key] = value;
        }

        foreach (var (key, value) in settings.Spark)
        {
            all[key] = value;
        }

        return all;
    }
}
