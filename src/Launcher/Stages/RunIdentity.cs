using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>What makes two runs the same: the script, its options, the model that it reads, where it runs.</summary>
internal static class RunIdentity
{
    private const string SparkPrefix = "SPARK_";

    public static string Of(
        ScriptSource source,
        Build build,
        ScriptArguments arguments,
        EngineChoice engine,
        ScriptPlan plan,
        IReadOnlyDictionary<string, string> environment)
    {
        using var key = new RunKey();
        key.Add("target", "local")
            .Add("source", source.Shown)
            .Add("build", build.Fingerprint)
            .Add("engine", engine.Engine)
            .Add("master", engine.Master)
            .Add("folder", source.WorkingDirectory)
            .AddContent("parameters", arguments.ParameterFile)
            .AddContent("model", plan.Model);
        foreach (var text in arguments.Texts)
        {
            key.Add("option", text);
        }

        var read = environment
            .Where(pair => pair.Key.StartsWith(SparkPrefix, StringComparison.Ordinal))
            .Concat(new ScriptVariables(source.Name, environment).All())
            .DistinctBy(pair => pair.Key)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);
        foreach (var (name, value) in read)
        {
            key.Add(name, value);
        }

        return key.Value();
    }
}
