using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Documents;

namespace NbToScript.Cells;

/// <summary>Splits a cell's text into language segments, kernel directives and option lines.</summary>
internal static partial class CellScanner
{
    private static readonly string[] OptionKeys = ["tags", "label", "project", "nts-disable"];

    public static (IReadOnlyList<CellSegment> Segments, IReadOnlyList<Directive> Directives) Split(
        string text,
        string startLanguage,
        IReadOnlyDictionary<string, string> kernels
    )
    {
        var segments = new List<CellSegment>();
        var directives = new List<Directive>();
        var language = startLanguage;
        var start = 0;
        foreach (var line in LinesOf(text))
        {
            var content = text.Substring(line.Start, line.Length);
            if (
                content.StartsWith("#!", StringComparison.Ordinal)
                && KernelNames.LanguageOf(content[2..].TrimEnd(), kernels) is { } next
            )
            {
                AddSegment(segments, text, language, start, line.Start);
                language = next;
                start = Math.Min(line.End + 1, text.Length);
            }
            else if (language == KernelNames.CSharp && ReadDirective(content, line) is { } directive)
            {
                directives.Add(directive);
                if (directive is { Kind: DirectiveKind.Magic, Name: "value" })
                {
                    // What follows '#!value --name x' is the value's text.
                    AddSegment(segments, text, language, start, line.End);
                    language = "value";
                    start = Math.Min(line.End + 1, text.Length);
                }
            }
        }

        AddSegment(segments, text, language, start, text.Length);
        return (segments, directives);
    }

    /// <summary>Reads the '//|' lines above the first line of code.</summary>
    public static void ReadOptions(string text, CellOptions options)
    {
        foreach (var line in LinesOf(text))
        {
            var content = text.Substring(line.Start, line.Length).TrimEnd();
            if (content.StartsWith("//|", StringComparison.Ordinal))
            {
                options.Lines.Add(line);
                ReadOption(content[3..].Trim(), line, options);
            }
            else if (
                content.Trim().Length > 0
                && content[0] != '#'
                && !content.StartsWith("//", StringComparison.Ordinal)
            )
            {
                return;
            }
        }
    }

    /// <summary>
    /// The text with everything outside one C# segment, all directives and option lines turned into spaces.
    /// </summary>
    public static string Blank(
        string text,
        TextSpan segment,
        IReadOnlyList<Directive> directives,
        IReadOnlyList<TextSpan> optionLines
    )
    {
        var kept = text.ToCharArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] != '\n' && !segment.Contains(i))
            {
                kept[i] = ' ';
            }
        }

        foreach (var line in directives.Select(d => d.Span).Concat(optionLines))
        {
            Array.Fill(kept, ' ', line.Start, line.Length);
        }

        return new string(kept);
    }

    private static void AddSegment(List<CellSegment> segments, string text, string language, int start, int end)
    {
        if (!text.AsSpan(start, end - start).IsWhiteSpace())
        {
            segments.Add(new CellSegment(language, TextSpan.FromBounds(start, end)));
        }
    }

    private static Directive? ReadDirective(string content, TextSpan line)
    {
        if (content.StartsWith("#!", StringComparison.Ordinal))
        {
            var word = MagicWord().Match(content);
            return word.Success
                ? new Directive(DirectiveKind.Magic, word.Groups[1].Value, content[word.Length..].Trim(), line)
                : null;
        }

        var reference = ReferenceLine().Match(content);
        if (!reference.Success)
        {
            return null;
        }

        var value = reference.Groups["value"].Value;
        return reference.Groups["word"].Value switch
        {
            "i" => new Directive(DirectiveKind.Source, "", WithoutNuget(value), line),
            "load" => new Directive(DirectiveKind.Load, "", value, line),
            _ when value.StartsWith("nuget:", StringComparison.Ordinal) => new Directive(
                DirectiveKind.Package,
                "",
                WithoutNuget(value),
                line
            ),
            _ => new Directive(DirectiveKind.Reference, "", value, line),
        };
    }

    private static string WithoutNuget(string value) =>
        value.StartsWith("nuget:", StringComparison.Ordinal) ? value["nuget:".Length..].Trim() : value.Trim();

    private static void ReadOption(string text, TextSpan line, CellOptions options)
    {
        var keyed = KeyedOption().Match(text);
        var key = keyed.Success ? keyed.Groups[1].Value.ToLowerInvariant() : "";
        var value = keyed.Success ? keyed.Groups[2].Value.Trim() : text;
        switch (key)
        {
            case "label":
                options.Label = value;
                break;
            case "project":
                options.Projects.AddRange(SplitList(value).Select(p => (p, line)));
                break;
            case "nts-disable":
                Disable(value, line, options);
                break;
            case "" or "tags":
                foreach (var tag in SplitList(value))
                {
                    options.AddTag(tag);
                }

                break;
            case "step" or "secret":
                options.AddTag(text);
                break;
            default:
                var near = Spelling.Nearest(key, OptionKeys);
                options.Problems.Add(
                    (
                        line,
                        $"Option line '{key}' is not known. The known ones are "
                            + string.Join(", ", OptionKeys.Select(k => $"'{k}'"))
                            + (near is null ? "." : $". Did you mean '{near}'?")
                    )
                );
                break;
        }
    }

    private static void Disable(string value, TextSpan line, CellOptions options)
    {
        var match = DisableValue().Match(value);
        if (!match.Success || match.Groups["reason"].Value.Length == 0)
        {
            options.Problems.Add(
                (
                    line,
                    $"'nts-disable: {value}' has no reason, so it silences nothing. "
                        + "Write the id and why, as in 'nts-disable: NTS0702 the folder exists on every node'."
                )
            );
            return;
        }

        options.Disabled.Add(match.Groups["id"].Value);
    }

    private static string[] SplitList(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<TextSpan> LinesOf(string text)
    {
        var lines = new TextLines(text);
        for (var line = 1; line <= lines.Count; line++)
        {
            yield return TextSpan.FromBounds(lines.Start(line), lines.End(line));
        }
    }

    [GeneratedRegex(@"^#!([A-Za-z][\w-]*)")]
    private static partial Regex MagicWord();

    [GeneratedRegex("""^#(?<word>r|i|load)\s*"(?<value>[^"]*)"\s*;?\s*(//.*)?$""")]
    private static partial Regex ReferenceLine();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z-]*)\s*:\s*(.*)$")]
    private static partial Regex KeyedOption();

    [GeneratedRegex(@"^(?<id>NTS\d{4})\s*(?<reason>.*)$")]
    private static partial Regex DisableValue();
}
