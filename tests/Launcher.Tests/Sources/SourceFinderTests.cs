using Launcher.Failures;
using Launcher.Sources;
using Support;

namespace Launcher.Tests.Sources;

public sealed class SourceFinderTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("source ü");

    public SourceFinderTests()
    {
        Write("nbtoscript.json");
        Write("notebooks", "01-explore.ipynb");
        Write("notebooks", "02-train.ipynb");
        Write("scripts", "02-train", "02-train.csproj");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_notebook_runs_in_its_folder_and_belongs_to_the_marked_root()
    {
        var source = SourceFinder.Find("notebooks/02-train.ipynb", _folder.Path);

        Assert.Equal("02-train", source.Name);
        Assert.Equal("notebooks/02-train.ipynb", source.Shown);
        Assert.Equal(_folder.File("notebooks"), source.WorkingDirectory);
        Assert.Equal(_folder.Path, source.Root);
        Assert.NotNull(source.Notebook);
    }

    [Fact]
    public void A_notebook_below_no_marked_root_has_its_own_folder_as_root()
    {
        using var alone = TempFolder.Create("alone");
        File.WriteAllText(alone.File("a.dib"), "");

        Assert.Equal(alone.Path, SourceFinder.Find(alone.File("a.dib"), _folder.Path).Root);
    }

    [Fact]
    public void A_project_folder_runs_in_the_current_folder()
    {
        var source = SourceFinder.Find("scripts/02-train/", _folder.Path);

        Assert.Null(source.Notebook);
        Assert.Equal(_folder.File("scripts", "02-train", "02-train.csproj"), source.ProjectFile);
        Assert.Equal(_folder.Path, source.WorkingDirectory);
    }

    [Theory]
    [InlineData("notebooks/02-trian.ipynb", "Did you mean 'notebooks/02-train.ipynb'?")]
    [InlineData("02-train.ipynb", "Did you mean 'notebooks/02-train.ipynb'?")]
    [InlineData("scripts/02-trane", "Did you mean 'scripts/02-train'?")]
    [InlineData(
        "nothing/like/it.ipynb",
        "There are 'notebooks/01-explore.ipynb', 'notebooks/02-train.ipynb', 'scripts/02-train'."
    )]
    public void A_missing_source_names_what_it_may_have_meant(string given, string rest) =>
        Assert.Equal($"'{given}' does not exist. {rest}", MessageOf(given));

    [Fact]
    public void A_folder_without_a_project_names_its_notebooks() =>
        Assert.Equal(
            $"'{_folder.File("notebooks")}' holds no project (.csproj). Name a notebook or the folder of a script "
                + "project. There are '01-explore.ipynb', '02-train.ipynb'.",
            MessageOf("notebooks"));

    [Fact]
    public void A_folder_with_several_projects_asks_for_one()
    {
        Write("scripts", "02-train", "other.csproj");

        Assert.Contains("'02-train.csproj', 'other.csproj'", MessageOf("scripts/02-train"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_notebook_is_refused() =>
        Assert.Equal(
            "'nbtoscript.json' is neither a notebook (.ipynb, .dib) nor the folder of a script project.",
            MessageOf("nbtoscript.json"));

    private string MessageOf(string given)
    {
        var failure = Assert.Throws<LauncherException>(() => SourceFinder.Find(given, _folder.Path));
        Assert.Equal(ExitCodes.Usage, failure.ExitCode);
        return failure.Message;
    }

    private void Write(params string[] parts)
    {
        var path = _folder.File(parts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }
}
