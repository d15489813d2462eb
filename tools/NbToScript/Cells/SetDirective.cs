using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace NbToScript.Cells;

/// <summary>
/// What a '#!set' or '#!share' line gives a C# variable: a text, an answer, or a value of another kernel.
/// </summary>
internal sealed partial record SetDirective
{
    public required string Name { get; init; }

    /// <summary>The literal text, or the question when the value is asked for.</summary>
    public string Value { get; init; } = "";

    /// <summary>'input' or 'password' when the value is asked from the user.</summary>
    public string? Input { get; init; }

    public bool IsFile { get; init; }

    /// <summary>Kernel and variable, as in 'fsharp:y', when another kernel gives the value.</summary>
    public string? From { get; init; }

    /// <summary>The C# declaration that the line stands for; null when nothing in C# can.</summary>
    public string? Declaration(IReadOnlyDictionary<string, string> namedValues)
    {
        if (!SyntaxFacts.IsValidIdentifier(Name))
        {
            return null;
        }

        if (From is not null)
        {
            return
                From.StartsWith("value:", StringComparison.Ordinal)
                && namedValues.TryGetValue(From["value:".Length..], out var expression)
                ? $"string {Name} = {expression};"
                : null;
        }

        return IsFile
            ? $"[System.ComponentModel.DataAnnotations.Required] System.IO.FileInfo {Name};"
            : $"string {Name} = {SymbolDisplay.FormatLiteral(Value, quote: true)};";
    }

    public static SetDirective? Parse(Directive directive)
    {
        var words = Words(directive);
        switch (directive.Name)
        {
            case "set" when After(words, "--name") is { } name && After(words, "--value") is { } value:
                return OfValue(name, value);
            case "share":
                var shared = words
                    .Where((w, i) => !w.StartsWith('-') && (i == 0 || !words[i - 1].StartsWith('-')))
                    .FirstOrDefault();
                return shared is null
                    ? null
                    : new SetDirective
                    {
                        Name = After(words, "--as") ?? shared,
                        From = $"{After(words, "--from") ?? "another kernel"}:{shared}",
                    };
            default:
                return null;
        }
    }

    public static List<string> Words(Directive directive) =>
        Word()
            .Matches(directive.Value)
            .Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)
            .ToList();

    public static string? After(List<string> words, string option)
    {
        var index = words.IndexOf(option);
        return index >= 0 && index + 1 < words.Count ? words[index + 1] : null;
    }

    private static SetDirective OfValue(string name, string value)
    {
        var input = InputToken().Match(value);
        if (input.Success)
        {
            var question = input.Groups["question"].Value.Trim('"');
            var kind = input.Groups["kind"].Value;
            return question.StartsWith('{')
                ? OfQuestion(name, kind, question)
                : new SetDirective
                {
                    Name = name,
                    Value = question,
                    Input = kind,
                };
        }

        return value.StartsWith('@')
            ? new SetDirective { Name = name, From = value[1..] }
            : new SetDirective { Name = name, Value = value };
    }

    private static SetDirective OfQuestion(string name, string kind, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new SetDirective
            {
                Name = name,
                Value = Text(document.RootElement, "prompt"),
                Input = kind,
                IsFile = Text(document.RootElement, "type") == "file",
            };
        }
        catch (JsonException)
        {
            return new SetDirective
            {
                Name = name,
                Value = json,
                Input = kind,
            };
        }
    }

    private static string Text(JsonElement question, string key) =>
        question.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    [GeneratedRegex("""@\w+:\{[^}]*\}|@\w+:"[^"]*"|"(?<quoted>[^"]*)"|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex("^@(?<kind>input|password)(:(?<question>.*))?$")]
    private static partial Regex InputToken();
}
