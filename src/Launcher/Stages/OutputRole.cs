using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>A script option that names an output folder, and the folder's name under 'outputs'.</summary>
internal sealed record OutputRole(string Option, string Role)
{
    public const string Model = "model";
    public const string Evaluation = "evaluation";
    public const string Scores = "scores";

    /// <summary>Those that a script has.</summary>
    public static IEnumerable<OutputRole> Of(ScriptOptions options)
    {
        if (options.Has("--out-model-dir"))
        {
            yield return new OutputRole("--out-model-dir", Model);
        }

        // A script with inputs scores them; one without evaluates a model.
        if (options.Has("--output"))
        {
            yield return new OutputRole("--output", options.Has("--inputs") ? Scores : Evaluation);
        }
    }
}
