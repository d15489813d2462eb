using System.Globalization;
using System.Text;
using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>One thing that can be set in emr.json, by a variable and by a flag, all named after its key.</summary>
internal sealed record Setting(string Key, SettingKind Kind, string Description)
{
    public const string VariablePrefix = "SPARKJOB_";

    /// <summary>As a command line would give it; null where there is none.</summary>
    public string? Default { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Of the text, or of each one of a list.</summary>
    public SettingForm? Form { get; init; }

    public decimal Least { get; init; }

    public decimal Most { get; init; }

    /// <summary>core.maxCount is --core-max-count.</summary>
    public string Flag => "--" + Words('-').ToLowerInvariant();

    /// <summary>core.maxCount is SPARKJOB_CORE_MAX_COUNT.</summary>
    public string Variable => VariablePrefix + Words('_').ToUpperInvariant();

    /// <summary>What it takes, to follow 'must be'.</summary>
    public string Expected =>
        Kind switch
        {
            SettingKind.Whole => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}"),
            SettingKind.Number => string.Create(CultureInfo.InvariantCulture, $"a number from {Least} to {Most}"),
            SettingKind.List => $"a list of {Form?.Words ?? "texts"}",
            SettingKind.Map => "names with texts as values",
            _ when Choices.Count > 0 => NearMisses.Quoted(Choices, " or "),
            _ => Form?.Words ?? "a text",
        };

    private string Words(char between)
    {
        var words = new StringBuilder();
        foreach (var letter in Key)
        {
            if (letter == '.' || char.IsAsciiLetterUpper(letter))
            {
                words.Append(between);
            }

            if (letter != '.')
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
