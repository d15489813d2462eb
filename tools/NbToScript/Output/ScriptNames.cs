namespace NbToScript.Output;

/// <summary>Names of the files of a script project.</summary>
internal static class ScriptNames
{
    public const string Program = "Program.cs";
    public const string UserHooks = "Script.User.cs";
    public const string Lock = "nbtoscript.lock.json";

    /// <summary>Empty files that keep settings of the folders above from leaking in.</summary>
    public static readonly IReadOnlyList<string> Barriers =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
    ];
}
