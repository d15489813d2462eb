using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace NbToScript.Cells;

/// <summary>A '#!set --name N --value V' or '#!value --name N --from-value V' line, read.</summary>
/// <param name="Input">'input' or 'password' when the value is asked from the user.</param>
/// <param name="From">The kernel and variable of '@kernel:variable'.</param>
internal sealed partial record SetDirective(string Name, string Value, string? Input, string? From)
{
    public bool Declares => From is null && SyntaxFacts.IsValidIdentifier(Name);

    public static SetDirective? Parse(Directive directive)
    {
        var words = Word()
            .Matches(directive.Value)
            .Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)
            .ToList();
        var name = After(words, "--name");
        switch (directive.Name)
        {
            case "set" when name is not null && After(words, "--value") is { } value:
                return OfValue(name, value);
            case "value" when name is not null && After(words, "--from-value") is { } text:
                return new SetDirective(name, text, null, null);
            case "share" when words.Count > 0:
                var shared = words
                    .Where((w, i) => !w.StartsWith('-') && (i == 0 || !words[i - 1].StartsWith('-')))
                    .FirstOrDefault();
                return shared is null
                    ? null
                    : new SetDirective(
                        After(words, "--as") ?? shared,
                        "",
                        null,
                        $"{After(words, "--from") ?? "another kernel"}:{shared}"
                    );
            default:
                return null;
        }
    }

    private static SetDirective OfValue(string name, string value)
    {
        var input = InputToken().Match(value);
        if (input.Success)
        {
            return new SetDirective(name, input.Groups["prompt"].Value, input.Groups["kind"].Value, null);
        }

        return value.StartsWith('@')
            ? new SetDirective(name, "", null, value[1..])
            : new SetDirective(name, value, null, null);
    }

    private static string? After(List<string> words, string option)
    {
        var index = words.IndexOf(option);
        return index >= 0 && index + 1 < words.Count ? words[index + 1] : null;
    }

    [GeneratedRegex("""@\w+:\{[^}]*\}|@\w+:"[^"]*"|"(?<quoted>[^"]*)"|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex("""^@(?<kind>input|password)(:"?(?<prompt>[^"]*)"?)?$""")]
    private static partial Regex InputToken();
}
