#nullable enable
using System;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NbToScript.Runtime;

/// <summary>What a person needs to know about an exception: one line, and the cell line it came from.</summary>
internal sealed record NbFailure(string Type, string Message, string? Anchor)
{
    /// <summary>Exceptions that speak to the user: their message stands alone, without the type's name.</summary>
    private static readonly string[] Spoken =
    [
        "AnalysisException",
        "EngineException",
        "UnsupportedByEngineException",
        "FileNotFoundException",
        "DirectoryNotFoundException",
        "IOException",
        "UnauthorizedAccessException",
        "ArgumentException",
        "ArgumentOutOfRangeException",
        "ArgumentNullException",
        "InvalidOperationException",
        "InvalidDataException",
        "FormatException",
        "NotSupportedException",
        "TimeoutException",
        "HttpRequestException",
        "JsonException",
    ];

    public static NbFailure Of(Exception exception, NbStep? step)
    {
        var cause = exception;
        while (
            cause is TargetInvocationException or AggregateException or TypeInitializationException
            && cause.InnerException is { } inner
        )
        {
            cause = inner;
        }

        var type = cause.GetType().Name;
        var message = Regex.Replace(cause.Message, @"\s*[\r\n]+\s*", " ").Trim();
        if (cause is ArgumentException { ParamName: { } parameter })
        {
            message = message.Replace($" (Parameter '{parameter}')", "");
        }

        if (Array.IndexOf(Spoken, type) < 0)
        {
            message = $"{type}: {message}";
        }

        return new NbFailure(type, message, AnchorOf(cause) ?? step?.Cell);
    }

    /// <summary>The innermost frame that lies in a cell, such as "cell-7 line 3".</summary>
    private static string? AnchorOf(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, true).GetFrames())
        {
            var file = frame.GetFileName() ?? "";
            var hash = file.LastIndexOf("#cell-", StringComparison.Ordinal);
            if (hash >= 0)
            {
                return $"{file[(hash + 1)..]} line {frame.GetFileLineNumber()}";
            }

            if (file.EndsWith(".ipynb", StringComparison.Ordinal))
            {
                return $"line {frame.GetFileLineNumber()} of the notebook file";
            }
        }

        return null;
    }
}
