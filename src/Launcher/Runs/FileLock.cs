namespace Launcher.Runs;

/// <summary>A file held open by one launcher at a time; the system lets go of it when its process ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Null when another launcher holds it.</summary>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public static async Task<IDisposable> TakeAsync(
        string path,
        Action onWait,
        TimeProvider clock,
        CancellationToken stop)
    {
        var hasSaid = false;
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (!hasSaid)
            {
                onWait();
                hasSaid = true;
            }

            await Task.Delay(Pause, clock, stop);
        }
    }
}
