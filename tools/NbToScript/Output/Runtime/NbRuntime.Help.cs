#nullable enable
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Text;

namespace NbToScript.Runtime;

/// <summary>The text of --help.</summary>
internal static class NbHelp
{
    public static string Usage(NbScript script) =>
        $"Usage: {script.Name} [options]; '{script.Name} --help' lists them.";

    public static string Text(NbScript script)
    {
        var text = new StringBuilder();
        text.Append("Made from ")
            .Append(script.Notebook)
            .Append(".\n\nUsage: ")
            .Append(script.Name)
            .Append(" [options]\n");
        var groups = script.Parameters.Select(p => p.Group).Distinct().ToList();
        foreach (var group in groups)
        {
            var rows = script.Parameters.Where(p => p.Group == group).Select(p => (Left(p), Right(script, p)));
            Append(text, group.Length > 0 ? group : "Options", rows);
        }

        Append(text, "Standard options", StandardRows(script));
        text.Append(
            "\nA value comes from the command line, else the environment, else the --params-file, else the notebook.\n"
        );
        return text.ToString();
    }

    private static string Left(NbParameter parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return type == typeof(bool)
            ? $"--{parameter.Option}, --no-{parameter.Option}"
            : $"--{parameter.Option} <{Kind(type)}>";
    }

    private static string Kind(Type type)
    {
        var item = NbConverter.ItemType(type);
        var single = item ?? type;
        single = Nullable.GetUnderlyingType(single) ?? single;
        var kind = single.IsEnum
            ? string.Join('|', Enum.GetNames(single))
            : NbConverter.Describe(single).Replace(' ', '-');
        return item is null ? kind : kind + ",...";
    }

    private static string Right(NbScript script, NbParameter parameter)
    {
        var parts = new List<string>();
        if (parameter.Help.Length > 0)
        {
            parts.Add(parameter.Help);
        }

        foreach (var rule in parameter.Rules(script.Type).Select(r => r.Attribute))
        {
            if (rule is RangeAttribute range)
            {
                parts.Add($"[{NbConverter.Format(range.Minimum)} to {NbConverter.Format(range.Maximum)}]");
            }
            else if (rule is AllowedValuesAttribute allowed)
            {
                parts.Add($"[{string.Join(", ", allowed.Values.Select(NbConverter.Format))}]");
            }
        }

        if (parameter.IsSecret)
        {
            parts.Add("[secret: environment or --params-file only]");
        }

        parts.Add(parameter.Default is null ? "[required]" : $"[default: {parameter.Default}]");
        parts.Add($"[env: {NbArguments.VariableOf(script, parameter)}]");
        return string.Join(' ', parts);
    }

    private static IEnumerable<(string, string)> StandardRows(NbScript script)
    {
        yield return ("--params-file <file>", "JSON object of parameter names and values.");
        yield return ("-p <name> <value>", "The same as --<name> <value>.");
        yield return ("--print-params", "Print the effective values as JSON and stop.");
        yield return ("--workdir <folder>", "Relative paths start here. [default: the caller's folder]");
        if (script.Engines.Count > 0)
        {
            var names = string.Join(", ", script.Engines.Select(e => e.Name));
            yield return ("--engine <name>", $"Engine that runs the Spark code: {names}. [env: SPARK_ENGINE]");
            yield return ("--master <url>", "Spark master, such as local[4]. [env: SPARK_MASTER]");
            yield return ("--args-b64=<text>", "Arguments as a JSON array in base64url, safe in every shell.");
        }

        yield return ("--log-level <level>", "debug, info, warning, error or off. [default: info]");
        yield return ("--log-format <format>", "text or json; logs go to stderr. [default: text]");
        yield return ("--version", "Print what made this script.");
        yield return ("--help", "Print this text.");
    }

    private static void Append(StringBuilder text, string title, IEnumerable<(string Left, string Right)> rows)
    {
        var list = rows.ToList();
        var width = Math.Min(34, list.Max(r => r.Left.Length)) + 2;
        text.Append('\n').Append(title).Append('\n');
        foreach (var (left, right) in list)
        {
            text.Append("  ");
            if (left.Length > width - 2)
            {
                text.Append(left).Append('\n').Append(' ', width + 2).Append(right).Append('\n');
            }
            else
            {
                text.Append(left.PadRight(width)).Append(right).Append('\n');
            }
        }
    }
}
