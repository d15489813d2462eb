using System.Text.RegularExpressions;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>What makes two runs the same: the script, its options, the model that it reads, where it runs.</summary>
internal static partial class RunIdentity
{
    private const string SparkPrefix = "SPARK_";

    public static string Of(
        ScriptSource source,
        Build build,
        ScriptArguments arguments,
        ScriptPlan plan,
        IReadOnlyDictionary<string, string> environment)
    {
        using var key = new RunKey();
        key.Add("target", "local")
            .Add("source", source.Shown)
            .Add("build", build.Fingerprint)
            .Add("folder", source.WorkingDirectory)
            .AddContent("parameters", arguments.ParameterFile)
            .AddContent("model", plan.Model);
        foreach (var text in arguments.Texts)
        {
            key.Add("option", text);
        }

        foreach (var (name, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (
                name.StartsWith(SparkPrefix, StringComparison.Ordinal)
                || name.StartsWith(OptionPrefix(source.Name), StringComparison.Ordinal))
            {
                key.Add(name, value);
            }
        }

        return key.Value();
    }

    // A script also reads its options from variables that begin with its own name.
    private static string OptionPrefix(string name) => NoLetter().Replace(name.ToUpperInvariant(), "_") + "_";

    [GeneratedRegex("[^A-Z0-9]+")]
    private static partial Regex NoLetter();
}
