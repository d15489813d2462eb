#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace NbToScript.Runtime;

/// <summary>A value as it was given, still text.</summary>
/// <param name="IsList">True when the items are given one by one and commas in them mean nothing.</param>
/// <param name="Origin">How messages name the place, such as "Option '--seed'".</param>
internal sealed record NbRaw(IReadOnlyList<string> Items, bool IsList, bool IsNull, string Origin);

/// <summary>Reads command line, environment and parameter file, in this order of precedence.</summary>
internal sealed class NbArguments
{
    private static readonly string[] Levels = ["debug", "info", "warning", "error", "off"];

    private readonly NbScript _script;
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, List<string>> _given = new(StringComparer.Ordinal);

    private NbArguments(NbScript script, NbStart start)
    {
        _script = script;
        IsAttached = start.IsAttached;
        LogFormat = start.IsAttached ? "json" : "text";
        _problems.AddRange(start.Problems);
    }

    public Dictionary<string, NbRaw> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Spark started the program and waits for it.</summary>
    public bool IsAttached { get; }

    public bool Help { get; private set; }

    public bool Version { get; private set; }

    public bool PrintParams { get; private set; }

    public string? ParamsFile { get; private set; }

    public string? Workdir { get; private set; }

    public string LogLevel { get; private set; } = "info";

    public string LogFormat { get; private set; }

    public string? Engine { get; private set; }

    public string? Master { get; private set; }

    public static NbArguments Parse(NbScript script, IReadOnlyList<string> args, IDictionary environment)
    {
        var start = NbStart.Of(args, environment);
        var arguments = new NbArguments(script, start);
        arguments.ReadCommandLine(start.Arguments);
        if (arguments.Help || arguments.Version)
        {
            return arguments;
        }

        arguments._problems.AddRange(start.Refusals(arguments.Engine, arguments.Master));
        arguments.ReadEnvironment(environment);
        arguments.ReadParamsFile();
        if (arguments._problems.Count > 0)
        {
            throw new NbUsageException(arguments._problems);
        }

        return arguments;
    }

    public static string NormalName(string name) => name.Replace("_", "-", StringComparison.Ordinal).ToLowerInvariant();

    private void ReadCommandLine(IReadOnlyList<string> args)
    {
        var queue = new Queue<string>(args);
        while (queue.TryDequeue(out var argument))
        {
            if (argument is "-h" or "-?")
            {
                Help = true;
            }
            else if (argument == "-p")
            {
                ReadNamed(queue);
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2)
            {
                var equals = argument.IndexOf('=', StringComparison.Ordinal);
                var name = NormalName(equals < 0 ? argument[2..] : argument[2..equals]);
                ReadOption(name, equals < 0 ? null : argument[(equals + 1)..], queue);
            }
            else
            {
                _problems.Add($"Argument '{argument}' belongs to no option. Options start with '--'.");
            }
        }

        foreach (var parameter in _script.Parameters.Where(p => _given.ContainsKey(p.Name)))
        {
            Values[parameter.Name] = new NbRaw(_given[parameter.Name], false, false, $"Option '--{parameter.Option}'");
        }
    }

    /// <summary>The spelling of papermill: -p NAME VALUE.</summary>
    private void ReadNamed(Queue<string> queue)
    {
        if (!queue.TryDequeue(out var name) || !queue.TryDequeue(out var value))
        {
            _problems.Add("Option '-p' needs a name and a value.");
        }
        else if (Find(name) is { } parameter)
        {
            Give(parameter, value);
        }
        else
        {
            _problems.Add(
                $"Parameter '{name}' does not exist."
                    + NbSpelling.DidYouMean(name, _script.Parameters.Select(p => p.Name))
            );
        }
    }

    private void ReadOption(string name, string? value, Queue<string> queue)
    {
        switch (name)
        {
            case "help":
                Help = true;
                return;
            case "version":
                Version = true;
                return;
            case "print-params":
                PrintParams = true;
                return;
            case "params-file":
                ParamsFile = Take(name, value, queue);
                return;
            case "workdir":
                Workdir = Take(name, value, queue);
                return;
            case "log-level":
                LogLevel = OneOf(name, Take(name, value, queue), Levels) ?? LogLevel;
                return;
            case "log-format":
                LogFormat = OneOf(name, Take(name, value, queue), ["text", "json"]) ?? LogFormat;
                return;
            case "engine" when _script.Engines.Count > 0:
                Engine = OneOf(name, Take(name, value, queue), [.. _script.Engines.Select(e => e.Name)]);
                return;
            case "master" when _script.Engines.Count > 0:
                Master = Take(name, value, queue);
                return;
        }

        if (Find(name) is { } parameter)
        {
            if (IsFlag(parameter))
            {
                Give(
                    parameter,
                    value
                        ?? (
                            queue.TryPeek(out var flagValue) && NbConverter.IsBoolean(flagValue)
                                ? queue.Dequeue()
                                : "true"
                        )
                );
            }
            else if (Take(name, value, queue) is { } text)
            {
                Give(parameter, text);
            }
        }
        else if (
            name.StartsWith("no-", StringComparison.Ordinal)
            && value is null
            && _script.Parameters.FirstOrDefault(p => p.Option == name[3..] && IsFlag(p)) is { } flag
        )
        {
            Give(flag, "false");
        }
        else
        {
            _problems.Add($"Option '--{name}' does not exist.{NbSpelling.DidYouMean(name, OptionNames(), "--")}");

            // What follows is most likely its value, and no second problem.
            if (value is null && queue.TryPeek(out var next) && !next.StartsWith('-'))
            {
                queue.Dequeue();
            }
        }
    }

    private void Give(NbParameter parameter, string value)
    {
        if (parameter.IsSecret)
        {
            _problems.Add(
                $"Option '--{parameter.Option}' is secret, so it cannot be given on the command line. "
                    + $"Set the environment variable '{VariableOf(_script, parameter)}' or put it into a --params-file."
            );
            return;
        }

        if (!_given.TryGetValue(parameter.Name, out var items) || NbConverter.ItemType(parameter.Type) is null)
        {
            items = _given[parameter.Name] = [];
        }

        items.Add(value);
    }

    private string? Take(string name, string? value, Queue<string> queue)
    {
        if (value is not null)
        {
            return value;
        }

        if (queue.TryPeek(out var next) && !(next.StartsWith("--", StringComparison.Ordinal) && IsKnown(next)))
        {
            return queue.Dequeue();
        }

        var kind = _script.Parameters.FirstOrDefault(p => p.Option == name) is { } parameter
            ? NbConverter.Describe(parameter.Type)
            : "text";
        _problems.Add($"Option '--{name}' needs a value ({kind}).");
        return null;
    }

    private string? OneOf(string name, string? value, IReadOnlyList<string> allowed)
    {
        if (value is null || allowed.Contains(value))
        {
            return value;
        }

        _problems.Add(
            $"Option '--{name}' does not know '{value}'. It takes {NbConverter.Quote(allowed)}."
                + NbSpelling.DidYouMean(value, allowed)
        );
        return null;
    }

    private void ReadEnvironment(IDictionary environment)
    {
        foreach (var parameter in _script.Parameters)
        {
            var variable = VariableOf(_script, parameter);
            if (environment[variable] is string text)
            {
                Values.TryAdd(parameter.Name, new NbRaw([text], false, false, $"Environment variable '{variable}'"));
            }
        }
    }

    private void ReadParamsFile()
    {
        if (ParamsFile is null)
        {
            return;
        }

        if (!File.Exists(ParamsFile))
        {
            _problems.Add($"Parameter file '{ParamsFile}' does not exist.");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(ParamsFile),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                _problems.Add($"Parameter file '{ParamsFile}' does not hold a JSON object.");
                return;
            }

            foreach (var property in document.RootElement.EnumerateObject())
            {
                ReadProperty(property);
            }
        }
        catch (JsonException exception)
        {
            _problems.Add(
                $"Parameter file '{ParamsFile}' is not JSON: line {exception.LineNumber + 1}, "
                    + $"position {exception.BytePositionInLine + 1}."
            );
        }
    }

    private void ReadProperty(JsonProperty property)
    {
        var origin = $"Key '{property.Name}' of '{ParamsFile}'";
        if (Find(property.Name) is not { } parameter)
        {
            _problems.Add(
                $"{origin} belongs to no parameter."
                    + NbSpelling.DidYouMean(property.Name, _script.Parameters.Select(p => p.Name))
            );
        }
        else if (
            property.Value.ValueKind == JsonValueKind.Object
            || (
                property.Value.ValueKind == JsonValueKind.Array
                && (
                    NbConverter.ItemType(parameter.Type) is null
                    || property
                        .Value.EnumerateArray()
                        .Any(i => i.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                )
            )
        )
        {
            _problems.Add(
                $"{origin} has the value {property.Value.GetRawText()}. "
                    + $"{NbConverter.Sentence(parameter.Type)} is expected."
            );
        }
        else
        {
            var isList = property.Value.ValueKind == JsonValueKind.Array;
            List<string> items = isList
                ? [.. property.Value.EnumerateArray().Select(TextOf)]
                : [TextOf(property.Value)];
            Values.TryAdd(
                parameter.Name,
                new NbRaw(items, isList, property.Value.ValueKind == JsonValueKind.Null, origin)
            );
        }
    }

    private static string TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        };

    public static string VariableOf(NbScript script, NbParameter parameter) =>
        $"{script.EnvironmentPrefix}_{parameter.Option.Replace("-", "_", StringComparison.Ordinal).ToUpperInvariant()}";

    public static IEnumerable<string> StandardOptions(NbScript script) =>
        script.Engines.Count > 0
            ?
            [
                "help",
                "version",
                "params-file",
                "print-params",
                "workdir",
                "log-level",
                "log-format",
                "engine",
                "master",
            ]
            : ["help", "version", "params-file", "print-params", "workdir", "log-level", "log-format"];

    private NbParameter? Find(string name) =>
        _script.Parameters.FirstOrDefault(p => p.Name == name)
        ?? _script.Parameters.FirstOrDefault(p =>
            p.Option == NormalName(name) || p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        );

    private IEnumerable<string> OptionNames() =>
        _script.Parameters.Select(p => p.Option).Concat(StandardOptions(_script));

    private bool IsKnown(string option) => OptionNames().Contains(NormalName(option[2..].Split('=')[0]));

    private static bool IsFlag(NbParameter parameter) =>
        (Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type) == typeof(bool);
}
