using System.Text;
using NbToScript.Diagnostics;
using NbToScript.Documents;
using NbToScript.Locking;
using NbToScript.Output;

namespace NbToScript.Commands;

/// <summary>Says whether the script of one notebook is what the notebook gives now. Writes nothing.</summary>
internal static class CheckCommand
{
    public static NotebookOutcome Run(
        string notebook,
        string project,
        bool mayRestore,
        bool showsDiff,
        Configuration configuration,
        Report report
    )
    {
        var findings = new FindingList(configuration.Severities);
        var diff = "";
        try
        {
            diff = Check(notebook, project, mayRestore, showsDiff, findings, report);
        }
        catch (NotebookFormatException exception)
        {
            findings.AddToFile(exception.Rule, notebook, exception.Message, exception.Line, exception.Column);
        }

        var sorted = findings.Sorted;
        var code = NotebookOutcome.CodeOf(sorted, configuration.FailOn);
        return new NotebookOutcome
        {
            Notebook = notebook,
            Project = project,
            Status = code switch
            {
                ExitCodes.Done => "up-to-date",
                ExitCodes.NotUpToDate => "not-up-to-date",
                _ => "failed",
            },
            Summary =
                $"{report.Shown(notebook)} -> {report.Shown(project)}: "
                + code switch
                {
                    ExitCodes.Done => "up to date",
                    ExitCodes.NotUpToDate => "not up to date; convert again",
                    _ => "cannot be checked before the findings are mended",
                },
            ExitCode = code,
            Findings = sorted,
            Diff = diff,
        };
    }

    private static string Check(
        string notebook,
        string project,
        bool mayRestore,
        bool showsDiff,
        FindingList findings,
        Report report
    )
    {
        if (ScriptLock.ReadFrom(project) is not { } locked)
        {
            findings.AddToFile(
                Rules.Missing,
                Path.Combine(project, ScriptNames.Lock),
                $"'{ScriptNames.Lock}' is missing: the notebook was never converted to '{report.Shown(project)}'."
            );
            return "";
        }

        var versions = locked.Packages.ToDictionary(p => p.Id, p => p.Version, StringComparer.OrdinalIgnoreCase);
        var analysis = NotebookAnalysis.Of(notebook, locked.Options, versions, mayRestore, findings);
        if (findings.HasErrors)
        {
            return "";
        }

        // Without packages nothing can be generated, but cells and files still tell whether they changed.
        var script = analysis.References.IsDegraded
            ? null
            : ScriptGenerator.Generate(analysis, project, Configuration.NameOf(notebook), findings);
        if (findings.HasErrors)
        {
            return "";
        }

        var current = LockMaker.Make(analysis, script, project, locked);
        new Staleness(project, notebook, locked, findings).Check(script, current, analysis.Cells);
        return showsDiff && script is not null ? DiffOf(project, script, report) : "";
    }

    private static string DiffOf(string project, GeneratedScript script, Report report)
    {
        var diff = new StringBuilder();
        foreach (var (file, text) in script.Files)
        {
            var path = Path.Combine(project, file);
            var onDisk = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
            diff.Append(UnifiedDiff.Of(report.Shown(path), onDisk, text));
        }

        return diff.ToString();
    }
}
