using System.Globalization;
using System.Text.RegularExpressions;
using Launcher.Clusters.Logs;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>Exit codes and the diagnosis of YARN, as the client heard them.</summary>
/// <param name="Application">Of the driver's container, or of the application master within it.</param>
/// <param name="Command">Of the step's command itself.</param>
internal sealed partial record ExitSigns(int? Application, int? Command, string? Diagnostics)
{
    public static ExitSigns In(IEnumerable<LogText> client)
    {
        var signs = new ExitSigns(null, null, null);
        foreach (var line in client.SelectMany(text => text.Lines))
        {
            signs = signs with
            {
                Application = Number(OfApplication().Match(line.Text)) ?? signs.Application,
                Command = Number(OfCommand().Match(line.Text)) ?? signs.Command,
                Diagnostics = Diagnosis().Match(line.Text) is { Success: true } said
                    ? said.Groups[1].Value.Trim()
                    : signs.Diagnostics,
            };
        }

        return signs;
    }

    private static int? Number(Match match) =>
        match.Success
            ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"\bexitCode: ?(-?\d{1,5})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfApplication();

    [GeneratedRegex(
        @"(?:[Cc]ommand exiting with ret|returned? (?:with )?exit code:?|exit code is) '?(\d{1,3})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfCommand();

    [GeneratedRegex(@"^\s*diagnostics: (?!N/A)(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Diagnosis();
}
