using System.Diagnostics;
using System.Globalization;

namespace Spark.Lambdas;

/// <summary>The line of the program from which an exception came.</summary>
internal static class SourcePlace
{
    /// <summary>
    /// Such as <c>cell-7 line 3</c> or <c>Program.cs line 12</c>: the innermost line outside this library; null where
    /// the program has no symbols.
    /// </summary>
    public static string? Of(Exception failure)
    {
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is { Length: > 0 } file
                && frame.GetMethod()?.Module.Assembly != typeof(SourcePlace).Assembly)
            {
                var name = file[(file.LastIndexOfAny(['/', '\\', '#']) + 1)..];
                return string.Create(CultureInfo.InvariantCulture, $"{name} line {frame.GetFileLineNumber()}");
            }
        }

        return null;
    }
}
