#nullable enable
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace NbToScript.Runtime;

/// <summary>Everything the generated program tells the runtime about itself.</summary>
internal sealed class NbScript
{
    /// <summary>Name of the engine that drives Apache Spark.</summary>
    public const string SparkEngine = "spark";

    public required string Name { get; init; }

    public required string Notebook { get; init; }

    public required string Tool { get; init; }

    /// <summary>What stands before '_' in the names of environment variables.</summary>
    public required string EnvironmentPrefix { get; init; }

    /// <summary>The class whose fields carry the parameters and their validation attributes.</summary>
    public required Type Type { get; init; }

    public required Action<NbValues> ReadParameters { get; init; }

    public IReadOnlyList<NbParameter> Parameters { get; init; } = [];

    public IReadOnlyList<NbStep> Steps { get; init; } = [];

    /// <summary>Run after the others, also when one of them failed.</summary>
    public IReadOnlyList<NbStep> CleanupSteps { get; init; } = [];

    /// <summary>Engines of Microsoft.Spark by name, with what registers them; empty for other notebooks.</summary>
    public IReadOnlyList<(string Name, Action Register)> Engines { get; init; } = [];

    /// <summary>
    /// Works for a Spark executor that started the program as its worker, and gives the exit code; null when none did.
    /// </summary>
    public Func<string[], int?> Worker { get; init; } = _ => null;

    public NbDisplay Display { get; init; }

    public Action OnStart { get; init; } = () => { };

    public Action<string> OnStep { get; init; } = _ => { };

    public Action<Exception> OnError { get; init; } = _ => { };

    /// <summary>Frees what the engines hold, after the last step and whatever came of it.</summary>
    public Action Finish { get; init; } = () => { };
}

internal enum NbDisplay
{
    Log,
    Stdout,
    Drop,
}

/// <summary>One option of the script.</summary>
internal sealed class NbParameter
{
    /// <summary>Name of the variable in the notebook.</summary>
    public required string Name { get; init; }

    /// <summary>Name on the command line, without the dashes.</summary>
    public required string Option { get; init; }

    public required Type Type { get; init; }

    /// <summary>The field that carries the attributes.</summary>
    public required string Field { get; init; }

    public string Help { get; init; } = "";

    public string Group { get; init; } = "";

    /// <summary>The default as people read it; null when a value must be given.</summary>
    public string? Default { get; init; }

    public bool IsSecret { get; init; }

    public IReadOnlyList<NbRule> Rules(Type owner)
    {
        var field = owner.GetField(Field, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return field is null
            ? []
            :
            [
                .. field
                    .GetCustomAttributes<ValidationAttribute>()
                    .Zip(
                        field
                            .GetCustomAttributesData()
                            .Where(d => typeof(ValidationAttribute).IsAssignableFrom(d.AttributeType)),
                        (attribute, data) => new NbRule(attribute, OwnMessage(data))
                    ),
            ];
    }

    private static string? OwnMessage(CustomAttributeData data) =>
        data
            .NamedArguments.Where(a => a.MemberName == nameof(ValidationAttribute.ErrorMessage))
            .Select(a => a.TypedValue.Value as string)
            .FirstOrDefault();
}

/// <summary>A validation attribute of a parameter, with the message its author gave it.</summary>
internal sealed record NbRule(ValidationAttribute Attribute, string? OwnMessage);

/// <summary>A part of the script with a title; it runs as one.</summary>
internal sealed class NbStep
{
    private readonly Func<Task> _run;

    public NbStep(string cell, string title, Action run)
        : this(cell, title, () => Complete(run)) { }

    public NbStep(string cell, string title, Func<Task> run)
    {
        Cell = cell;
        Title = title;
        _run = run;
    }

    public string Cell { get; }

    public string Title { get; }

    public Task RunAsync() => _run();

    private static Task Complete(Action run)
    {
        run();
        return Task.CompletedTask;
    }
}

/// <summary>
/// Arguments that the script cannot work with; every problem is a sentence for the person who gave them.
/// </summary>
internal sealed class NbUsageException(IReadOnlyList<string> problems) : Exception(string.Join("\n", problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>Suggestions for misspelt names.</summary>
internal static class NbSpelling
{
    public static string DidYouMean(string word, IEnumerable<string> candidates, string prefix = "")
    {
        var near = candidates
            .Select(c => (Candidate: c, Distance: Distance(word.ToLowerInvariant(), c.ToLowerInvariant())))
            .Where(c => c.Distance <= (word.Length <= 3 ? 1 : Math.Max(2, word.Length / 3)))
            .OrderBy(c => c.Distance)
            .Select(c => c.Candidate)
            .FirstOrDefault();
        return near is null ? "" : $" Did you mean '{prefix}{near}'?";
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
