using System.Text.RegularExpressions;
using Launcher.Failures;

namespace Launcher.Sources;

/// <summary>Which command-line options a script has, from the converter's description or from its own help.</summary>
internal sealed partial class ScriptOptions
{
    private const int MostSlips = 2;

    private readonly IReadOnlyList<string> _names;
    private readonly HashSet<string> _options;

    public ScriptOptions(IEnumerable<string> options)
    {
        _names = [.. options];
        _options = [.. _names.Select(Normalized)];
    }

    public bool Has(string option) => _options.Contains(Normalized(option));

    /// <summary>Those that a misspelt one may have meant.</summary>
    public IReadOnlyList<string> Near(string option) =>
        NearMisses.Of(option, _names.Where(name => NearMisses.Distance(name, option) <= MostSlips));

    public static ScriptOptions FromHelp(string help) => new(OptionInHelp().Matches(help).Select(match => match.Value));

    /// <summary>'--out-model-dir', '--out_model_dir' and the parameter 'outModelDir' are one name.</summary>
    public static string Normalized(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex("(?<=^|[\\s,\\[])--[A-Za-z][A-Za-z0-9_-]*", RegexOptions.Multiline)]
    private static partial Regex OptionInHelp();
}
