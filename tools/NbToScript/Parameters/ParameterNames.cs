using System.Text;
using System.Text.RegularExpressions;

namespace NbToScript.Parameters;

/// <summary>Names of options, environment prefixes and secrets.</summary>
internal static partial class ParameterNames
{
    private static readonly string[] Standard =
    [
        "help",
        "version",
        "params-file",
        "print-params",
        "workdir",
        "log-level",
        "log-format",
    ];

    private static readonly string[] SparkOnly = ["engine", "master"];

    private static readonly string[] SecretWords =
    [
        "password",
        "passwd",
        "pwd",
        "secret",
        "token",
        "api-key",
        "access-key",
        "connection-string",
        "credential",
        "credentials",
    ];

    /// <summary>inputPath and input_path become input-path.</summary>
    public static string OptionOf(string name)
    {
        var option = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character == '_')
            {
                if (option.Length > 0 && option[^1] != '-')
                {
                    option.Append('-');
                }

                continue;
            }

            var startsWord =
                char.IsUpper(character)
                && i > 0
                && option.Length > 0
                && option[^1] != '-'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                option.Append('-');
            }

            option.Append(char.ToLowerInvariant(character));
        }

        return option.ToString().Trim('-');
    }

    /// <summary>02-train becomes TRAIN: names of environment variables start with a letter.</summary>
    public static string EnvironmentPrefix(string scriptName)
    {
        var words = NotWord().Replace(scriptName, "_").Trim('_').ToUpperInvariant();
        var letters = words.TrimStart([.. "0123456789_"]);
        return letters.Length > 0 ? letters : "SCRIPT_" + words;
    }

    public static IEnumerable<string> StandardOptions(bool usesSpark) =>
        usesSpark ? Standard.Concat(SparkOnly) : Standard;

    public static bool SoundsSecret(string name)
    {
        var option = $"-{OptionOf(name)}-";
        return SecretWords.Any(w => option.Contains($"-{w}-", StringComparison.Ordinal));
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotWord();
}
