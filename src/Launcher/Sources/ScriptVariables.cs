using System.Text.RegularExpressions;

namespace Launcher.Sources;

/// <summary>Environment variables from which a script reads options: 'TRAIN_SEED' for '--seed' of 02-train.</summary>
internal sealed partial class ScriptVariables(string scriptName, IReadOnlyDictionary<string, string> environment)
{
    private readonly string _prefix = PrefixOf(scriptName);

    public string? ValueOf(string option) =>
        environment.GetValueOrDefault(_prefix + option.TrimStart('-').Replace('-', '_').ToUpperInvariant());

    public IEnumerable<KeyValuePair<string, string>> All() =>
        environment.Where(pair => pair.Key.StartsWith(_prefix, StringComparison.Ordinal));

    private static string PrefixOf(string name)
    {
        var words = NoWord().Replace(name, "_").Trim('_').ToUpperInvariant();
        var letters = words.TrimStart([.. "0123456789_"]);
        return (letters.Length > 0 ? letters : "SCRIPT_" + words) + "_";
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoWord();
}
