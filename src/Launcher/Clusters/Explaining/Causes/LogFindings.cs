using System.Text.RegularExpressions;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>Everything in a log that may be a cause.</summary>
internal static partial class LogFindings
{
    private const int ErrorLinesKept = 5;

    /// <param name="side">Driver, executor or client; programs and workers are told apart by how they write.</param>
    public static IReadOnlyList<Finding> In(LogText log, LogOrigin side)
    {
        var program = side switch
        {
            LogOrigin.DriverJvm => LogOrigin.DriverProgram,
            LogOrigin.ExecutorJvm => LogOrigin.ExecutorWorker,
            _ => side,
        };
        Finding?[] ofProgram =
        [
            ScriptRecords.Last(log.Lines),
            DotnetTraces.Last(log.Lines),
            PythonTraces.Last(log.Lines),
        ];
        return
        [
            .. ofProgram.OfType<Finding>().Select(finding => finding with { Origin = program, File = log.File }),
            .. OfMachine(log.Lines).Select(finding => finding with { Origin = side, File = log.File }),
        ];
    }

    private static IEnumerable<Finding> OfMachine(IReadOnlyList<LogLine> lines)
    {
        if (JavaTraces.Last(lines) is { } trace)
        {
            yield return trace;
        }

        var signs = new Dictionary<FailureClass, LogLine>();
        var errors = new Queue<LogLine>();
        foreach (var line in lines)
        {
            if (CauseSigns.ClassOf(line.Text) is { } kind)
            {
                signs[kind] = line;
            }

            if (ErrorLine().IsMatch(line.Text) && !EchoLines.IsOne(line.Text))
            {
                errors.Enqueue(line);
                if (errors.Count > ErrorLinesKept)
                {
                    errors.Dequeue();
                }
            }
        }

        foreach (var (_, line) in signs.OrderByDescending(sign => sign.Value.Number))
        {
            yield return new Finding(FindingKind.Sign, null, Message(line.Text), null, [line]);
        }

        if (errors.Count > 0)
        {
            yield return new Finding(FindingKind.ErrorLine, null, Message(errors.Last().Text), null, [.. errors]);
        }
    }

    private static string Message(string line) => LinePrefix().Replace(line, "").Trim();

    [GeneratedRegex(@"^[\d/-]{8,10}[ T]\d\d:\d\d:\d\d\S* (?:ERROR|FATAL) ", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(
        @"^[\d/-]{8,10}[ T]\d\d:\d\d:\d\d\S* [A-Z]{4,5} (?:\[[^\]]{0,80}\] )?[\w.$]{1,80}: ",
        RegexOptions.CultureInvariant)]
    private static partial Regex LinePrefix();
}
