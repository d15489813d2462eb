using Microsoft.Spark.Sql;

namespace Spark.Embedded.Files.Writing;

/// <summary>What the file system said when something could not be written, with the path that the user gave.</summary>
internal static class WriteFailure
{
    private const int DiskFull = 28;
    private const int WindowsDiskFull = 112;

    public static EngineException Of(string path, Exception thrown) => new(
        IsDiskFull(thrown)
            ? $"'{path}' cannot be written: no space is left on its disk. Free some, or name a place on another disk; "
                + "what was there before is still there."
            : $"'{path}' cannot be written: {thrown.Message.TrimEnd('.')}. Name a place where you may write.",
        thrown);

    private static bool IsDiskFull(Exception thrown) => (thrown.HResult & 0xFFFF) is DiskFull or WindowsDiskFull;
}
