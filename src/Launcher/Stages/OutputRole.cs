namespace Launcher.Stages;

/// <summary>A script option that names an output folder, and the folder's name under 'outputs'.</summary>
internal sealed record OutputRole(string Option, string Role)
{
    public const string Model = "model";
    public const string Evaluation = "evaluation";
    public const string Scores = "scores";
}
