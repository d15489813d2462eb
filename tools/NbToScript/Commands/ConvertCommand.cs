using NbToScript.Diagnostics;
using NbToScript.Documents;
using NbToScript.Locking;
using NbToScript.Output;
using NbToScript.Packages;

namespace NbToScript.Commands;

/// <summary>Options of 'convert' besides those the lock keeps.</summary>
internal sealed record ConvertSettings
{
    public string? Out { get; init; }

    public bool Force { get; init; }

    public bool NoRestore { get; init; }

    public bool UpdatePackages { get; init; }

    public bool Build { get; init; }
}

/// <summary>Writes the script of one notebook.</summary>
internal static class ConvertCommand
{
    public static NotebookOutcome Run(
        string notebook,
        string outputFolder,
        ConversionOptions options,
        ConvertSettings settings,
        Configuration configuration,
        Report report
    )
    {
        var findings = new FindingList(configuration.Severities);
        var project = outputFolder;
        int? written = null;
        try
        {
            written = Convert(notebook, project, options, settings, findings);
        }
        catch (NotebookFormatException exception)
        {
            findings.AddToFile(exception.Rule, notebook, exception.Message, exception.Line, exception.Column);
        }

        if (written is not null && settings.Build)
        {
            Build(project, notebook, findings);
        }

        var sorted = findings.Sorted;
        var code = NotebookOutcome.CodeOf(sorted, configuration.FailOn);
        code = code == ExitCodes.NotUpToDate ? ExitCodes.NotebookErrors : code;
        return new NotebookOutcome
        {
            Notebook = notebook,
            Project = project,
            Status = written switch
            {
                null => "failed",
                0 => "unchanged",
                _ => "written",
            },
            Summary =
                $"{report.Shown(notebook)} -> {report.Shown(project)}: "
                + written switch
                {
                    null => $"nothing written, {Count(sorted)}",
                    0 => "up to date",
                    1 => "1 file written",
                    _ => $"{written} files written",
                },
            ExitCode = code,
            Findings = sorted,
        };
    }

    private static int? Convert(
        string notebook,
        string project,
        ConversionOptions options,
        ConvertSettings settings,
        FindingList findings
    )
    {
        var earlier = ReadLock(project, settings.Force);
        var versions =
            settings.UpdatePackages || earlier is null
                ? new Dictionary<string, string>()
                : earlier.Packages.ToDictionary(p => p.Id, p => p.Version, StringComparer.OrdinalIgnoreCase);
        var analysis = NotebookAnalysis.Of(notebook, options, versions, !settings.NoRestore, findings);
        if (analysis.References.IsDegraded && !findings.HasErrors)
        {
            findings.AddToFile(
                Rules.RestoreOrBuild,
                notebook,
                "The notebook's packages were never restored here, so its types are not known. Convert without "
                    + "--no-restore once."
            );
        }

        if (findings.HasErrors)
        {
            return null;
        }

        var script = ScriptGenerator.Generate(analysis, project, Configuration.NameOf(notebook), findings);
        if (script is null || findings.HasErrors)
        {
            return null;
        }

        var current = LockMaker.Make(analysis, script, project);
        return ScriptFolder.Write(project, script, current, earlier, settings.Force, findings);
    }

    private static ScriptLock? ReadLock(string project, bool force)
    {
        try
        {
            return ScriptLock.ReadFrom(project);
        }
        catch (ScriptLockException) when (force)
        {
            return null;
        }
    }

    private static void Build(string project, string notebook, FindingList findings)
    {
        var (exitCode, output) = DotnetProcess.Run(project, "build", "--nologo", "-v", "q");
        if (exitCode != 0)
        {
            var line =
                output.Split('\n').FirstOrDefault(l => l.Contains(": error ", StringComparison.Ordinal)) ?? output;
            findings.AddToFile(Rules.RestoreOrBuild, notebook, $"The build of the script failed: {line.Trim()}");
        }
    }

    private static string Count(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return errors == 1 ? "1 finding stands in the way" : $"{errors} findings stand in the way";
    }
}
