using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NbToScript.Diagnostics;
using NbToScript.Locking;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>Generates the files of a script and proves that they compile before anybody writes them.</summary>
internal static class ScriptGenerator
{
    private const int AttemptLimit = 8;

    /// <summary>The script; null when findings say why there is none.</summary>
    public static GeneratedScript? Generate(
        NotebookAnalysis analysis,
        string outputFolder,
        string name,
        FindingList findings
    )
    {
        var repairs = new Repairs();
        var settings = Settings(analysis, outputFolder, name);
        GeneratedProgram? program = null;
        for (var attempt = 0; attempt < AttemptLimit; attempt++)
        {
            var planFindings = findings.Fresh();
            var plan = PlanBuilder.Build(
                analysis.Chain,
                analysis.Included,
                analysis.Parameters,
                analysis.Display,
                repairs,
                planFindings
            );
            if (planFindings.HasErrors)
            {
                findings.AddAll(planFindings);
                return null;
            }

            var text = ProgramWriter.Write(plan, settings with { DroppedUsings = repairs.DroppedUsings });
            program = GeneratedProgram.Compile(text, analysis.References.Metadata, program);
            var diagnostics = program.Diagnostics;
            List<Diagnostic> errors = [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
            if (
                SelfCheck.PromoteLocals(plan, program, errors, repairs)
                || BindingCheck.Qualify(plan, program, repairs, findings)
            )
            {
                continue;
            }

            if (errors.Count > 0)
            {
                findings.AddAll(planFindings);
                SelfCheck.Report(program, errors, analysis.Path, findings);
                return null;
            }

            var unused = GeneratedProgram
                .UnusedUsings(program.Root, diagnostics)
                .Where(u => !repairs.DroppedUsings.Contains(u))
                .ToList();
            if (unused.Count > 0)
            {
                repairs.DroppedUsings.UnionWith(unused);
                continue;
            }

            findings.AddAll(planFindings);
            return Assemble(analysis, plan, program, settings, outputFolder);
        }

        findings.AddToFile(
            Rules.OutputDoesNotCompile,
            analysis.Path,
            "The generated code changes with every attempt to correct it."
        );
        return null;
    }

    private static ProgramSettings Settings(NotebookAnalysis analysis, string outputFolder, string name)
    {
        var compilation = analysis.Chain.Submissions.LastOrDefault(s => s.IsBound)?.Compilation;
        return new ProgramSettings
        {
            Name = name,
            NotebookName = Path.GetFileName(analysis.Path),
            NotebookPath = Relative(outputFolder, analysis.Path),
            LineMap = new LineMap(analysis.Options.LineMap, outputFolder),
            Markdown = analysis.Options.Markdown,
            Display = analysis.Options.Display,
            Engines = analysis.References.UsesSpark && compilation is not null ? SparkEngine.In(compilation) : [],
        };
    }

    private static GeneratedScript Assemble(
        NotebookAnalysis analysis,
        ScriptPlan plan,
        GeneratedProgram program,
        ProgramSettings settings,
        string outputFolder
    )
    {
        var references = UsedReferences.Of(analysis, program, outputFolder) with { UsesUnsafe = UsesUnsafe(analysis) };
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [ScriptNames.Program] = program.Text.Text,
            [settings.Name + ".csproj"] = ProjectWriter.Write(
                settings.Name,
                settings.NotebookPath,
                Relative(outputFolder, Path.GetDirectoryName(analysis.Path)!),
                ContentHash.OfCells(analysis.Cells.Where(c => c.IsIncluded), analysis.Options.Markdown),
                references
            ),
        };
        foreach (var (file, text) in RuntimeSources.All)
        {
            files[file] = text;
        }

        foreach (var barrier in ScriptNames.Barriers)
        {
            files[barrier] = "<Project />\n";
        }

        return new GeneratedScript
        {
            Name = settings.Name,
            Plan = plan,
            Files = files,
            Packages = references.Packages,
        };
    }

    private static bool UsesUnsafe(NotebookAnalysis analysis) =>
        analysis.Included.Any(f => f.Submission.Root.DescendantTokens().Any(t => t.IsKind(SyntaxKind.UnsafeKeyword)));

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
