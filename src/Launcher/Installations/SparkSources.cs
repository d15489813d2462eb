namespace Launcher.Installations;

/// <summary>
/// Where releases are fetched from: the archive from the first place that has it, its checksum from one place only, so
/// that a mirror cannot vouch for itself.
/// </summary>
internal sealed record SparkSources(Uri Checksums, IReadOnlyList<Uri> Archives)
{
    public static SparkSources Official { get; } = new(
        new Uri("https://archive.apache.org/dist/spark/"),
        [new Uri("https://dlcdn.apache.org/spark/"), new Uri("https://archive.apache.org/dist/spark/")]);

    public static Uri At(Uri place, SparkRelease release, string file) =>
        new(place, $"spark-{release.Version}/{file}");
}
