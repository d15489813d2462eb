using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Embedded.Native;

/// <summary>
/// Exceptions of callbacks on their way through native code, which carries text alone: the text names the exception,
/// and whoever reads the failure of the query takes it out again.
/// </summary>
internal static partial class CallbackFailures
{
    /// <summary>A query whose failure nobody reads leaves its exception behind; so many are kept.</summary>
    private const int Kept = 64;

    private static readonly ConcurrentDictionary<long, Exception> Failures = [];
    private static long Last;

    /// <summary>The text to hand to native code.</summary>
    public static string Note(Exception failure)
    {
        var id = Interlocked.Increment(ref Last);
        Failures[id] = failure;
        Failures.TryRemove(id - Kept, out _);
        return string.Create(CultureInfo.InvariantCulture, $"{failure.Message} <callback {id}>");
    }

    /// <summary>The exception that a text of native code names, and the text without its name.</summary>
    public static (Exception? Failure, string Text) Take(string message)
    {
        var mark = Mark().Match(message);
        if (!mark.Success)
        {
            return (null, message);
        }

        Failures.TryRemove(long.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture), out var failure);
        return (failure, message.Remove(mark.Index, mark.Length));
    }

    [GeneratedRegex(@" <callback (\d+)>")]
    private static partial Regex Mark();
}
