namespace Launcher.Runs;

/// <summary>Where the files of a run lie.</summary>
internal sealed record RunFolder(string Path)
{
    public string Id => System.IO.Path.GetFileName(Path);

    public string Logs => System.IO.Path.Combine(Path, "logs");

    public string Outputs => System.IO.Path.Combine(Path, "outputs");

    public string Report => System.IO.Path.Combine(Path, "report.html");

    public string Summary => System.IO.Path.Combine(Path, "run.json");

    public string Lock => System.IO.Path.Combine(Path, "lock");

    public string ScriptLog => Log("script");

    public string Log(string name) => System.IO.Path.Combine(Logs, name + ".log");
}
