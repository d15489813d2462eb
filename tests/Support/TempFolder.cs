namespace Support;

/// <summary>A fresh folder for one test, deleted with everything in it when the test ends.</summary>
public sealed class TempFolder : IDisposable
{
    private TempFolder(string path) => Path = path;

    public string Path { get; }

    public static TempFolder Create(string label = "test") =>
        new(Directory.CreateTempSubdirectory($"notebooks-{label}-").FullName);

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
