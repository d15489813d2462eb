using Support;

namespace Notebooks.Tests.Running;

/// <summary>
/// A copy of the notebooks with a tenth of their data, so that relative paths work, runs are short and nothing is
/// written into the repository.
/// </summary>
internal sealed class WorkbookFolder : IDisposable
{
    private const int KeepEvery = 10;

    private readonly TempFolder _folder = TempFolder.Create("workbook");

    public WorkbookFolder()
    {
        Directory.CreateDirectory(_folder.File("notebooks", "data"));
        Directory.CreateSymbolicLink(_folder.File("artifacts"), RepositoryFiles.Path("artifacts"));
        foreach (var notebook in Workbook.Files)
        {
            File.Copy(notebook, _folder.File("notebooks", Path.GetFileName(notebook)));
        }

        foreach (var table in Directory.GetFiles(Path.Combine(Workbook.Folder, "data"), "*.csv"))
        {
            var sample = File.ReadLines(table).Where((_, i) => i % KeepEvery == 0);
            File.WriteAllLines(_folder.File("notebooks", "data", Path.GetFileName(table)), sample);
        }
    }

    /// <summary>Where the notebooks lie and their relative paths lead.</summary>
    public string Notebooks => _folder.File("notebooks");

    public string PathOf(params string[] parts) => _folder.File(parts);

    public void Dispose() => _folder.Dispose();
}
