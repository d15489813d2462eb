namespace Launcher.Installations;

/// <summary>Where the system keeps what a program can fetch again.</summary>
internal static class CacheFolder
{
    private const string Product = "notebooks";

    public static string Of(IReadOnlyDictionary<string, string> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Named(environment, "LOCALAPPDATA") ?? Path.GetTempPath(), Product, "cache");
        }

        var home = Named(environment, "HOME");
        if (OperatingSystem.IsMacOS() && home is not null)
        {
            return Path.Combine(home, "Library", "Caches", Product);
        }

        var caches = Named(environment, "XDG_CACHE_HOME") ?? (home is null ? null : Path.Combine(home, ".cache"));
        return Path.Combine(caches ?? Path.GetTempPath(), Product);
    }

    private static string? Named(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
