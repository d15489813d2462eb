#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace NbToScript.Runtime;

/// <summary>Gives the script its parameters in declaration order, so that a default may read those before it.</summary>
internal sealed class NbValues(NbScript script, NbArguments arguments)
{
    private readonly List<string> _problems = [];
    private readonly List<(NbParameter Parameter, object? Value)> _effective = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The value given, else the notebook's initializer.</summary>
    public T Get<T>(string name, Func<T> initializer)
    {
        var parameter = script.Parameters.First(p => p.Name == name);
        if (arguments.Values.TryGetValue(name, out var raw))
        {
            return Read<T>(parameter, raw);
        }

        if (_problems.Count > 0)
        {
            return default!;
        }

        return Accept(parameter, initializer(), $"The default of '--{parameter.Option}'");
    }

    /// <summary>The value given; the notebook has none.</summary>
    public T Require<T>(string name)
    {
        var parameter = script.Parameters.First(p => p.Name == name);
        if (arguments.Values.TryGetValue(name, out var raw))
        {
            return Read<T>(parameter, raw);
        }

        var variable = NbArguments.VariableOf(script, parameter);
        _problems.Add(
            parameter.IsSecret
                ? $"Secret '{name}' has no value. Set the environment variable '{variable}' or put it into a "
                    + "--params-file."
                : $"Option '--{parameter.Option}' is required ({NbConverter.Describe(parameter.Type)}). Give it, "
                    + $"or set the environment variable '{variable}'."
        );
        return default!;
    }

    /// <summary>Option and value pairs for logs; secrets are masked.</summary>
    public IEnumerable<(string Name, string Value)> ForLog() =>
        _effective.Select(e => (e.Parameter.Name, e.Parameter.IsSecret ? "***" : NbConverter.Format(e.Value)));

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var (parameter, value) in _effective)
            {
                writer.WritePropertyName(parameter.Name);
                WriteJson(writer, parameter.IsSecret ? "***" : value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteJson(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
            case float
            or double when double.IsFinite(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)):
                writer.WriteRawValue(NbConverter.Format(value));
                break;
            case IEnumerable items when value is not string:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteJson(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(NbConverter.Format(value));
                break;
        }
    }

    private T Read<T>(NbParameter parameter, NbRaw raw)
    {
        if (!NbConverter.TryConvert(typeof(T), raw, out var value, out var failed))
        {
            var type = NbConverter.ItemType(typeof(T)) ?? typeof(T);
            type = Nullable.GetUnderlyingType(type) ?? type;
            var shown = parameter.IsSecret ? "a value that cannot be read" : $"the value '{failed}'";
            _problems.Add(
                $"{raw.Origin} has {shown}. {NbConverter.Sentence(typeof(T))} is expected."
                    + (type.IsEnum ? NbSpelling.DidYouMean(failed, Enum.GetNames(type)) : "")
            );
            return default!;
        }

        return Accept(parameter, (T)value!, raw.Origin);
    }

    private T Accept<T>(NbParameter parameter, T value, string origin)
    {
        foreach (var rule in parameter.Rules(script.Type))
        {
            if (NbRules.Violation(rule, value, parameter.IsSecret) is { } problem)
            {
                _problems.Add($"{origin} {problem}");
                break;
            }
        }

        _effective.Add((parameter, value));
        return value;
    }
}

/// <summary>What a validation attribute asks for, as a sentence.</summary>
internal static class NbRules
{
    /// <summary>
    /// The rest of a sentence that starts with where the value came from; null when the value is fine.
    /// </summary>
    public static string? Violation(NbRule rule, object? value, bool isSecret)
    {
        var isWhole =
            rule.Attribute is RequiredAttribute or MinLengthAttribute or MaxLengthAttribute or LengthAttribute;
        if (!isWhole && value is IEnumerable items and not string)
        {
            return items.Cast<object?>().Select(item => Check(rule, item, isSecret)).FirstOrDefault(p => p is not null);
        }

        return Check(rule, value, isSecret);
    }

    private static string? Check(NbRule checkedRule, object? value, bool isSecret)
    {
        var rule = checkedRule.Attribute;
        var shown = isSecret ? "has a value" : $"has the value '{NbConverter.Format(value)}'";
        if (rule is RequiredAttribute && value is FileSystemInfo { Exists: false })
        {
            return $"{shown}, which does not exist.";
        }

        if (rule.GetValidationResult(value, new ValidationContext(value ?? "")) == ValidationResult.Success)
        {
            return null;
        }

        if (checkedRule.OwnMessage is { Length: > 0 } own)
        {
            return $"{shown}. {own}";
        }

        var wanted = rule switch
        {
            RangeAttribute range =>
                $"It must lie between {NbConverter.Format(range.Minimum)} and {NbConverter.Format(range.Maximum)}.",
            AllowedValuesAttribute allowed =>
                $"It must be one of {NbConverter.Quote(allowed.Values.Select(NbConverter.Format))}."
                    + NbSpelling.DidYouMean(NbConverter.Format(value), allowed.Values.Select(NbConverter.Format)),
            DeniedValuesAttribute denied =>
                $"It must not be one of {NbConverter.Quote(denied.Values.Select(NbConverter.Format))}.",
            RegularExpressionAttribute pattern => $"It must match the pattern '{pattern.Pattern}'.",
            MinLengthAttribute minimum => $"It needs at least {minimum.Length} {Unit(value)}.",
            MaxLengthAttribute maximum => $"It takes at most {maximum.Length} {Unit(value)}.",
            LengthAttribute length => $"It needs {length.MinimumLength} to {length.MaximumLength} {Unit(value)}.",
            StringLengthAttribute length => $"It needs {length.MinimumLength} to {length.MaximumLength} characters.",
            RequiredAttribute => "It must not be empty.",
            _ => rule.FormatErrorMessage("The value"),
        };
        return $"{shown}. {wanted}";
    }

    private static string Unit(object? value) => value is IEnumerable and not string ? "items" : "characters";
}
