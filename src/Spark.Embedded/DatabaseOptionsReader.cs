using System.Globalization;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;

namespace Spark.Embedded;

/// <summary>How the session's settings open the database.</summary>
internal static class DatabaseOptionsReader
{
    public static DatabaseOptions Read(IReadOnlyDictionary<string, string> settings) =>
        new()
        {
            Threads = settings.TryGetValue("spark.embedded.threads", out var threads)
                ? Threads(threads)
                : FromMaster(settings),
            MemoryLimit = settings.GetValueOrDefault("spark.embedded.memoryLimit"),
            TempFolder = settings.GetValueOrDefault("spark.local.dir"),
        };

    private static int Threads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads > 0
            ? threads
            : throw Unsupported.Feature(
                $"spark.embedded.threads={text}",
                "Give the number of threads as a whole number from 1."
            );

    // local[4] means four threads; local[*] and local leave the number of cores.
    private static int? FromMaster(IReadOnlyDictionary<string, string> settings)
    {
        var master = settings.GetValueOrDefault("spark.master", string.Empty);
        return
            master.StartsWith("local[", StringComparison.Ordinal)
            && master.EndsWith(']')
            && int.TryParse(
                master.AsSpan(6, master.Length - 7),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var threads
            )
            && threads > 0
            ? threads
            : null;
    }
}
