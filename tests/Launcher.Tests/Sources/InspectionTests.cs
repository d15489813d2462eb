using Launcher.Failures;
using Launcher.Sources;

namespace Launcher.Tests.Sources;

public class InspectionTests
{
    private static readonly ScriptSource Source = new()
    {
        Name = "02-train",
        Path = "/r/notebooks/02-train.ipynb",
        WorkingDirectory = "/r/notebooks",
        Root = "/r",
    };

    [Theory]
    [InlineData("scripts/02-train")]
    [InlineData("/r/scripts/02-train/")]
    public void The_project_is_found_from_the_current_folder(string project)
    {
        var inspection = Inspection.Parse(
            $$"""{ "project": "{{project}}", "parameters": [ { "name": "seed", "option": "--seed" } ] }""",
            Source,
            "/r");

        Assert.Equal("/r/scripts/02-train", inspection.ProjectFolder);
        Assert.True(inspection.Options.Has("--seed"));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{ "project": 7, "parameters": [] }""")]
    [InlineData("""{ "project": "scripts/a", "parameters": [ "seed" ] }""")]
    public void An_answer_that_cannot_be_read_says_what_to_do(string json)
    {
        var failure = Assert.Throws<LauncherException>(() => Inspection.Parse(json, Source, "/r"));

        Assert.StartsWith(
            "The converter's description of 'notebooks/02-train.ipynb' could not be read",
            failure.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Build the converter and the launcher from the same sources.",
            failure.Message,
            StringComparison.Ordinal);
    }
}
