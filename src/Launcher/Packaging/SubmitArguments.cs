using System.Buffers.Text;
using System.Text.Json;

namespace Launcher.Packaging;

/// <summary>Script options as a command line carries them unchanged through every shell on the way.</summary>
internal static class SubmitArguments
{
    private const string Safe = "-_./:=,@%+";

    /// <summary>Plain where no shell and no launch script of YARN changes a letter, else one encoded option.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> options) =>
        options.All(IsSafe)
            ? options
            : [$"--args-b64={Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(options))}"];

    private static bool IsSafe(string option) =>
        option.Length > 0 && option.All(letter => char.IsAsciiLetterOrDigit(letter) || Safe.Contains(letter));
}
