using System.Xml.Linq;
using NbToScript.Cells;
using NbToScript.Diagnostics;
using NbToScript.Documents;
using NbToScript.Packages;
using Support;

namespace NbToScript.Tests.Packages;

/// <summary>Restores a package that the tool itself depends on, so that no network is needed.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Id = "System.CommandLine";

    private const string Use = "using System.CommandLine;\nConsole.WriteLine(new RootCommand(\"words\").Description);";

    private readonly TempFolder _folder = TempFolder.Create("packages");

    private static string Version { get; } =
        XDocument
            .Load(RepositoryFiles.Path("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .First(p => (string?)p.Attribute("Include") == Id)
            .Attribute("Version")!
            .Value;

    private static string Line => $"#r \"nuget: {Id}, {Version}\"";

    [Fact]
    public void Package_becomes_a_reference_of_the_script()
    {
        Forget();
        Write(("", $"{Line}\n{Use}"));

        var run = Convert();

        Assert.True(run.ExitCode == 0, run.Error);
        var expected = $"<PackageReference Include=\"{Id}\" Version=\"{Version}\" />";
        Assert.Contains(expected, Project(), StringComparison.Ordinal);
        Assert.Contains($"\"id\": \"{Id}\"", Lock(), StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.In(_folder.Path, "check", "n.ipynb", "--no-restore").ExitCode);
    }

    [Fact]
    public void Package_of_an_excluded_cell_is_left_out_unless_wanted()
    {
        Write(("setup", $"{Line}\nConsole.WriteLine(1);"), ("plot", Use));

        Assert.Equal(0, Convert().ExitCode);
        Assert.DoesNotContain("PackageReference", Project(), StringComparison.Ordinal);

        Assert.Equal(0, Convert("--all-packages").ExitCode);
        Assert.Contains("PackageReference", Project(), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_that_nobody_names_in_code_stays()
    {
        Write(("setup", $"{Line}\nConsole.WriteLine(1);"));

        Assert.Equal(0, Convert().ExitCode);
        Assert.Contains("PackageReference", Project(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_packages_without_restore_are_exit_4()
    {
        Write(("", "#r \"nuget: Nowhere.To.Be.Found, 1.0.0\"\nConsole.WriteLine(1);"));

        var run = Convert("--no-restore");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(
            "error NTS0902: The notebook's packages were never restored here, so its types are not known. "
                + "Convert without --no-restore once.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Inspection_without_restore_knows_names()
    {
        Write(("", "#r \"nuget: Nowhere.To.Be.Found, 1.0.0\"\nConsole.WriteLine(1);"));

        var run = ToolRun.In(_folder.Path, "inspect", "n.ipynb", "--no-restore");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("Packages\n  Nowhere.To.Be.Found 1.0.0\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_version_is_taken_from_the_lock()
    {
        var text = NotebookText.Of(("", "#r \"nuget: Some.Package\"\n#r \"nuget: Other.Package, 2.*\""));
        var cells = NotebookCells.Of(NotebookReader.Read("/n.ipynb", System.Text.Encoding.UTF8.GetBytes(text)));
        var findings = new FindingList(new Dictionary<string, Severity>());
        CellSelection.Apply(cells, SelectionMode.Auto, findings);

        var locked = new Dictionary<string, string> { ["Some.Package"] = "1.5.0" };

        var requests = PackageRequests.Read(cells, locked, findings);

        Assert.Equal([new("Other.Package", "2.*"), new("Some.Package", "1.5.0")], requests);
        Assert.Equal(
            [
                "Package 'Some.Package' has no exact version; the lock holds it at '1.5.0'. "
                    + "--update-packages resolves it again.",
                "Package 'Other.Package' has no exact version; the version resolved now goes into the lock.",
            ],
            findings.Sorted.Select(f => f.Message)
        );
    }

    public void Dispose() => _folder.Dispose();

    private static void Forget()
    {
        var restored = PackageRestorer.FolderOf([new PackageRequest(Id, Version)], []);
        if (Directory.Exists(restored))
        {
            Directory.Delete(restored, recursive: true);
        }
    }

    private ToolRun Convert(params string[] more) => ToolRun.In(_folder.Path, ["convert", "n.ipynb", .. more]);

    private string Project() => File.ReadAllText(_folder.File("n.script", "n.csproj"));

    private string Lock() => File.ReadAllText(_folder.File("n.script", "nbtoscript.lock.json"));

    private void Write(params (string Tags, string Source)[] cells) =>
        File.WriteAllText(_folder.File("n.ipynb"), NotebookText.Of(cells));
}
