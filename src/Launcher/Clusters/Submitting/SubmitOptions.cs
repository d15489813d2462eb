using System.Globalization;
using Launcher.Failures;
using Launcher.Sources;

namespace Launcher.Clusters.Submitting;

/// <summary>From the options of 'submit' to those of the scripts.</summary>
internal static class SubmitOptions
{
    private const string Inputs = "--inputs";
    private const string TestFraction = "--test-frac";
    private const string BestModel = "pipeline_best";

    // Of the training → of the evaluation: with the same rows, fraction and seed it takes exactly the test rows.
    private static readonly (string Training, string Evaluation)[] Shared =
    [
        (Inputs, "--test-data"), (TestFraction, "--test-fraction"), ("--seed", "--seed"),
        ("--label-col", "--label-col"), ("--positive-class", "--positive-class"),
        ("--handle-invalid", "--handle-invalid"),
    ];

    /// <summary>The script's options with what 'submit' itself was given.</summary>
    public static IReadOnlyList<string> Of(SubmitRequest asked, ScriptSource source, ScriptOptions known)
    {
        RequireFraction(asked.TestFraction);
        var arguments = new ScriptArguments(asked.ScriptOptions, source.WorkingDirectory);
        var options = asked.ScriptOptions.ToList();
        foreach (var (flag, option, value) in new[]
        {
            ("--input-data", Inputs, asked.InputData),
            ("--test-frac", TestFraction, asked.TestFraction),
            ("--metric", "--metric", asked.Metric),
        })
        {
            if (value is null)
            {
                continue;
            }

            if (!known.Has(option))
            {
                throw LauncherException.Usage(
                    $"'{source.Shown}' has no option '{option}', which '{flag}' gives a value to. "
                        + "Leave it out, or give the script's own options after '--'.");
            }

            if (arguments.OnCommandLine(option) is { } twice)
            {
                throw LauncherException.Usage(
                    $"'{flag}' is '{value}', and '{option}' after '--' is '{twice}'. Give one of them.");
            }

            options.AddRange([option, value]);
        }

        return options;
    }

    /// <summary>Options of the evaluation of what a training leaves.</summary>
    /// <param name="training">The training's, as it gets them.</param>
    /// <param name="defaults">The training's built-in values.</param>
    public static IReadOnlyList<string> OfEvaluation(
        IReadOnlyList<string> training,
        IReadOnlyDictionary<string, string> defaults,
        string model,
        ScriptOptions known)
    {
        var given = new ScriptArguments(training, "/");
        var options = new List<string> { "--model", $"{model}/{BestModel}" };
        foreach (var (from, to) in Shared)
        {
            if (known.Has(to) && (given.OnCommandLine(from) ?? defaults.GetValueOrDefault(from)) is { } value)
            {
                options.AddRange([to, value]);
            }
        }

        return options;
    }

    private static void RequireFraction(string? text)
    {
        if (text is not null
            && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && value is > 0 and < 1))
        {
            throw LauncherException.Usage($"'--test-frac' is '{text}'. It takes a share of the rows such as 0.15.");
        }
    }
}
