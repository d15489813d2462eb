using System.Security.Cryptography;
using System.Text.Json;

namespace Launcher.Runs;

/// <summary>
/// Compares the input files that a result says it was made from (provenance.inputs: path, size, sha256) with what lies
/// there now.
/// </summary>
internal static class InputFiles
{
    /// <summary>
    /// Null when the result still stands; else why it does not. A result that names no inputs never stands, since
    /// nothing proves it.
    /// </summary>
    public static string? WhyStale(
        JsonElement result,
        string workingDirectory,
        IReadOnlyList<string> inputFolders,
        DateTimeOffset madeAt)
    {
        if (
            !result.TryGetProperty("provenance", out var provenance)
            || provenance.ValueKind != JsonValueKind.Object
            || !provenance.TryGetProperty("inputs", out var inputs)
            || inputs.ValueKind != JsonValueKind.Array
            || inputs.GetArrayLength() == 0)
        {
            return "its result does not say which input files it read";
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs.EnumerateArray())
        {
            var path = PathOf(input, workingDirectory);
            if (WhyChanged(input, path) is { } reason)
            {
                return reason;
            }

            known.Add(path!);
        }

        return Newcomer(known, inputFolders, madeAt) is { } newcomer ? $"'{newcomer}' came to the input files" : null;
    }

    private static string? PathOf(JsonElement input, string workingDirectory)
    {
        if (!input.TryGetProperty("path", out var value) || value.GetString() is not { } path)
        {
            return null;
        }

        if (Uri.TryCreate(path, UriKind.Absolute, out var uri) && path.Contains(":/", StringComparison.Ordinal))
        {
            return uri.IsFile ? uri.LocalPath : null;
        }

        return Path.GetFullPath(path, workingDirectory);
    }

    private static string? WhyChanged(JsonElement input, string? path)
    {
        if (path is null)
        {
            return "an input is no local file, so that it cannot be compared";
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return $"the input '{path}' is gone";
        }

        var isSame =
            input.TryGetProperty("size", out var size)
            && size.GetInt64() == file.Length
            && input.TryGetProperty("sha256", out var hash)
            && HashOf(file) == hash.GetString()?.ToUpperInvariant();
        return isSame ? null : $"the input '{path}' changed";
    }

    private static string HashOf(FileInfo file)
    {
        using var content = file.OpenRead();
        return Convert.ToHexString(SHA256.HashData(content));
    }

    // Where a folder was read, not one file of it, a file of the same kind that came after the run is one more input.
    private static string? Newcomer(HashSet<string> known, IReadOnlyList<string> inputFolders, DateTimeOffset madeAt) =>
        known
            .GroupBy(path => (Folder: Path.GetDirectoryName(path)!, Extension: Path.GetExtension(path)))
            .Where(group => group.Key.Extension.Length > 0)
            .Where(group => group.Count() > 1 || inputFolders.Any(folder => IsWithin(group.Key.Folder, folder)))
            .SelectMany(group => Directory.EnumerateFiles(group.Key.Folder, "*" + group.Key.Extension))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(path => !known.Contains(path) && File.GetLastWriteTimeUtc(path) > madeAt.UtcDateTime);

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
