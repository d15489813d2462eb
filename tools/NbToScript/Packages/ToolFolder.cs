using System.Runtime;

namespace NbToScript.Packages;

/// <summary>Where the tool keeps what it can do without but would have to make again.</summary>
internal static class ToolFolder
{
    public static string Path { get; } =
        System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            )
                is { Length: > 0 } data
                ? data
                : System.IO.Path.GetTempPath(),
            "nbtoscript"
        );

    /// <summary>
    /// Lets a second core compile the methods that the last run used while the first one starts: most of the tool's
    /// time
    /// is compiling the compiler. Without a writable folder the tool only starts slower.
    /// </summary>
    public static void StartProfile()
    {
        try
        {
            ProfileOptimization.SetProfileRoot(Directory.CreateDirectory(Path).FullName);
            ProfileOptimization.StartProfile("startup");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
