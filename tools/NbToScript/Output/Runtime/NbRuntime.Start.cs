#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace NbToScript.Runtime;

/// <summary>
/// How the program was started. By hand it makes its own session; attached, a Spark that was told to run it waits for
/// it, and decides engine and master.
/// </summary>
internal sealed class NbStart
{
    /// <summary>Spark sets it for the driver program that it starts.</summary>
    private const string GatewayPort = "PYSPARK_GATEWAY_PORT";
    private const string EncodedOption = "--args-b64";

    private NbStart(bool isAttached) => IsAttached = isAttached;

    public bool IsAttached { get; }

    /// <summary>The script's own arguments, encoded ones written out.</summary>
    public List<string> Arguments { get; } = [];

    public List<string> Problems { get; } = [];

    public static NbStart Of(IReadOnlyList<string> args, IDictionary environment)
    {
        var start = new NbStart(environment[GatewayPort] is string { Length: > 0 });

        // Spark names a primary file before the arguments: for this program a placeholder, or the shim that started it.
        var first = start.IsAttached && args.Count > 0 && args[0].EndsWith(".py", StringComparison.Ordinal) ? 1 : 0;
        for (var i = first; i < args.Count; i++)
        {
            if (args[i].StartsWith(EncodedOption + "=", StringComparison.Ordinal))
            {
                start.Decode(args[i][(EncodedOption.Length + 1)..]);
            }
            else if (args[i] == EncodedOption)
            {
                start.Problems.Add($"Option '{EncodedOption}' is written with its value: '{EncodedOption}=<text>'.");
            }
            else
            {
                start.Arguments.Add(args[i]);
            }
        }

        return start;
    }

    /// <summary>Why the options that choose a Spark cannot stand.</summary>
    public IEnumerable<string> Refusals(string? engine, string? master)
    {
        if (IsAttached && engine is not (null or NbScript.SparkEngine))
        {
            yield return $"Option '--engine' has the value '{engine}', but Spark started the script. Leave it out.";
        }

        if (IsAttached && master is not null)
        {
            yield return $"Option '--master' has the value '{master}', but spark-submit started the script.";
        }
    }

    /// <summary>A JSON array of texts as UTF-8 in base64url: no shell on the way changes a letter of it.</summary>
    private void Decode(string text)
    {
        try
        {
            var base64 = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
            using var document = JsonDocument.Parse(new UTF8Encoding(false, true).GetString(bytes));
            foreach (var item in document.RootElement.EnumerateArray())
            {
                Arguments.Add(item.GetString() ?? throw new FormatException());
            }
        }
        catch (Exception exception)
            when (exception is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            Problems.Add(
                $"Option '{EncodedOption}' has the value '{text}', which is no JSON array of texts in base64url."
            );
        }
    }
}
