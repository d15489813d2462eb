using System.Text;

namespace Spark.Gateway.Launching;

/// <summary>
/// A private folder of one JVM: its settings, its log configuration, the handshake and, when nothing else was asked
/// for, its log.
/// </summary>
internal sealed class RunFolder
{
    private RunFolder(string path, string? logFile)
    {
        FolderPath = path;
        LogFile = logFile is null ? Path.Combine(path, "spark.log") : Path.GetFullPath(logFile);
        Directory.CreateDirectory(Configuration);
        Directory.CreateDirectory(Path.GetDirectoryName(LogFile)!);
    }

    public string FolderPath { get; }

    public string Configuration => Path.Combine(FolderPath, "conf");

    public string HandshakeFile => Path.Combine(FolderPath, "handshake");

    public string PropertiesFile => Path.Combine(FolderPath, "spark.properties");

    public string LogFile { get; }

    /// <summary>Where executors of this machine that run in processes of their own work and write their logs.</summary>
    public string Executors => Path.Combine(
        Path.GetDirectoryName(LogFile)!, Path.GetFileNameWithoutExtension(LogFile) + "-executors");

    private string LinkedHome => Path.Combine(FolderPath, "home");

    /// <summary>Readable by this user only, because settings hold keys of stores.</summary>
    public static RunFolder Create(string? logFile) =>
        new(Directory.CreateTempSubdirectory("spark-gateway-").FullName, logFile);

    /// <summary>Warnings and worse to the error stream, which goes to the log file.</summary>
    public void WriteLogConfiguration() => File.WriteAllText(Path.Combine(Configuration, "log4j2.properties"), """
        rootLogger.level = warn
        rootLogger.appenderRef.console.ref = console
        appender.console.type = Console
        appender.console.name = console
        appender.console.target = SYSTEM_ERR
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n%ex
        logger.native.name = org.apache.hadoop.util.NativeCodeLoader
        logger.native.level = error
        logger.utils.name = org.apache.spark.util.Utils
        logger.utils.level = error
        logger.jetty.name = org.sparkproject.jetty
        logger.jetty.level = error
        logger.parquet.name = org.apache.parquet
        logger.parquet.level = error

        """);

    /// <summary>Settings in a file rather than on the command line, which every user of the machine can read.</summary>
    public void WriteProperties(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in settings.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(text, key, isKey: true);
            text.Append('=');
            Append(text, value, isKey: false);
            text.Append('\n');
        }

        File.WriteAllText(PropertiesFile, text.ToString());
    }

    /// <summary>
    /// A home of links to Spark's own. In it the executors' folder is <see cref="Executors"/>: Spark makes that one in
    /// its home and takes no other name for it, and an installation may be read-only.
    /// </summary>
    public string LinkHome(string sparkHome)
    {
        const string Work = "work";
        Directory.CreateDirectory(LinkedHome);
        Directory.CreateDirectory(Executors);
        Directory.CreateSymbolicLink(Path.Combine(LinkedHome, Work), Executors);
        foreach (var entry in Directory.EnumerateFileSystemEntries(sparkHome))
        {
            var name = Path.GetFileName(entry);
            if (name != Work)
            {
                Directory.CreateSymbolicLink(Path.Combine(LinkedHome, name), entry);
            }
        }

        return LinkedHome;
    }

    /// <summary>The last lines of the log.</summary>
    public string LogTail(int lineCount)
    {
        if (!File.Exists(LogFile))
        {
            return string.Empty;
        }

        using var stream = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(Math.Max(0, stream.Length - (64 * 1024)), SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().TrimEnd().Split('\n');
        return string.Join('\n', lines.TakeLast(lineCount));
    }

    /// <summary>
    /// Settings hold keys, and a JVM that has started has read them, so they do not stay until this process ends,
    /// however it does.
    /// </summary>
    public void DeleteSecrets()
    {
        File.Delete(PropertiesFile);
        File.Delete(HandshakeFile);
    }

    /// <summary>Logs say why a JVM died.</summary>
    public void DeleteAllButLog()
    {
        if (Path.GetDirectoryName(LogFile) != FolderPath)
        {
            Delete();
            return;
        }

        DeleteSecrets();
        Directory.Delete(Configuration, recursive: true);
        if (Directory.Exists(LinkedHome))
        {
            Directory.Delete(LinkedHome, recursive: true);
        }
    }

    public void Delete()
    {
        if (Directory.Exists(FolderPath))
        {
            Directory.Delete(FolderPath, recursive: true);
        }
    }

    private static void Append(StringBuilder text, string part, bool isKey)
    {
        for (var i = 0; i < part.Length; i++)
        {
            _ = part[i] switch
            {
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '\\' => text.Append(@"\\"),
                ' ' or '=' or ':' or '#' or '!' when isKey => text.Append('\\').Append(part[i]),
                ' ' when i == 0 => text.Append(@"\ "),
                var other => text.Append(other),
            };
        }
    }
}
