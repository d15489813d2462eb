using Launcher.Failures;
using Launcher.Sources;

namespace Launcher.Stages.Clusters;

/// <summary>The notebook that evaluates what another one trains.</summary>
internal static class EvaluationSource
{
    private const string Pattern = "*evaluate.ipynb";

    public static ScriptSource Of(string? named, ScriptSource training, string currentDirectory)
    {
        if (named is not null)
        {
            return SourceFinder.Find(named, currentDirectory);
        }

        var found = Directory.Exists(training.WorkingDirectory)
            ? Directory.GetFiles(training.WorkingDirectory, Pattern)
            : [];
        return found switch
        {
            [var only] => SourceFinder.Find(only, currentDirectory),
            [] => throw LauncherException.Usage(
                $"There is no notebook '{Pattern}' in '{training.WorkingDirectory}'. Name it with '--evaluation'."),
            _ => throw LauncherException.Usage(
                $"There are several: {NearMisses.Quoted(found.Select(Path.GetFileName).Order()!)}. "
                    + "Name one with '--evaluation'."),
        };
    }
}
