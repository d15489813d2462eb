using Microsoft.CodeAnalysis.CSharp;
using NbToScript.Parameters;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>Writes the class with Main, which tells the runtime everything about the script.</summary>
internal sealed class EntryPointWriter(MappedWriter writer, ScriptPlan plan, ProgramSettings settings)
{
    /// <param name="reading">Name of the method that reads the parameters; the others are those of the hooks.</param>
    public void Write(List<ScriptStep> steps, string reading, string started, string stepStarting, string failing)
    {
        writer.Write("internal static class Program");
        writer.Write("{");
        writer.Write("    private static System.Threading.Tasks.Task<int> Main(string[] args)");
        writer.Write("    {");
        writer.Write("        var script = new Script();");
        writer.Write("        return NbRuntime.RunAsync(");
        writer.Write("            new NbScript");
        writer.Write("            {");
        writer.Write($"                Name = {Quote(settings.Name)},");
        writer.Write($"                Notebook = {Quote(settings.NotebookName)},");
        writer.Write($"                Tool = {Quote(ToolVersion.Name)},");
        writer.Write($"                EnvironmentPrefix = {Quote(ParameterNames.EnvironmentPrefix(settings.Name))},");
        writer.Write("                Type = typeof(Script),");
        writer.Write($"                ReadParameters = script.{reading},");
        WriteParameterList();
        WriteStepList("Steps", steps.Where(s => !s.IsCleanup));
        WriteStepList("CleanupSteps", steps.Where(s => s.IsCleanup));
        WriteEngines();
        writer.Write($"                Display = NbDisplay.{settings.Display},");
        writer.Write($"                OnStart = script.{started},");
        writer.Write($"                OnStep = script.{stepStarting},");
        writer.Write($"                OnError = script.{failing},");
        writer.Write("            },");
        writer.Write("            args);");
        writer.Write("    }");
        writer.Write("}");
    }

    private void WriteEngines()
    {
        if (settings.Engines.Count == 0)
        {
            return;
        }

        writer.Write("                Engines =");
        writer.Write("                [");
        foreach (var engine in settings.Engines)
        {
            writer.Write($"                    ({Quote(engine.Name)}, {engine.Register}),");
        }

        writer.Write("                ],");
        writer.Write($"                Finish = static () => {SparkEngine.DefaultSession}?.Stop(),");
        if (settings.Engines.FirstOrDefault(e => e.Worker is not null) is { } distributed)
        {
            writer.Write($"                Worker = {distributed.Worker},");
        }
    }

    private void WriteParameterList()
    {
        if (plan.Parameters.Count == 0)
        {
            return;
        }

        writer.Write("                Parameters =");
        writer.Write("                [");
        foreach (var parameter in plan.Parameters)
        {
            writer.Write("                    new NbParameter");
            writer.Write("                    {");
            writer.Write($"                        Name = {Quote(parameter.Name)},");
            writer.Write($"                        Option = {Quote(parameter.Option)},");
            writer.Write($"                        Type = typeof({TypeInScript(parameter)}),");
            writer.Write($"                        Field = {Quote(plan.Names.NameOf(parameter.Symbol))},");
            WriteText("Help", parameter.Help);
            WriteText("Group", parameter.Group);
            if (parameter.DefaultText is { } text)
            {
                writer.Write($"                        Default = {Quote(parameter.IsSecret ? "***" : text)},");
            }

            if (parameter.IsSecret)
            {
                writer.Write("                        IsSecret = true,");
            }

            writer.Write("                    },");
        }

        writer.Write("                ],");
    }

    /// <summary>Types declared in the notebook are nested in the script class, and Main stands outside it.</summary>
    private string TypeInScript(ScriptParameter parameter) => plan.Types.PrintOutside(parameter.Symbol.Type);

    private void WriteText(string property, string text)
    {
        if (text.Length > 0)
        {
            writer.Write($"                        {property} = {Quote(text)},");
        }
    }

    private void WriteStepList(string property, IEnumerable<ScriptStep> steps)
    {
        var list = steps.ToList();
        if (list.Count == 0)
        {
            return;
        }

        writer.Write($"                {property} =");
        writer.Write("                [");
        foreach (var step in list)
        {
            writer.Write(
                $"                    new NbStep({Quote(step.Parts[0].Submission.Cell.Anchor)}, "
                    + $"{Quote(step.Title)}, script.{step.MethodName}),"
            );
        }

        writer.Write("                ],");
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
