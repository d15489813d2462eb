namespace Launcher.Installations;

/// <summary>The release of Apache Spark that is fetched where no other is set.</summary>
internal sealed record SparkRelease(string Version)
{
    public static readonly SparkRelease Current = new("3.5.6");

    /// <summary>The archive's top folder.</summary>
    public string Name => $"spark-{Version}-bin-hadoop3";

    public string Archive => Name + ".tgz";

    public string Checksum => Archive + ".sha512";
}
