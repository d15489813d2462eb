using System.Security.Cryptography;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Results;
using Launcher.Sources;

namespace Launcher.Stages.Clusters;

/// <summary>
/// Options whose values lie on this machine, where a cluster cannot read them: small files go to S3 and the options
/// name them there; everything else is refused in a sentence.
/// </summary>
/// <param name="defaults">Built-in values by option: where one is a file, the option names files.</param>
internal sealed class LocalValues(
    ScriptSource source,
    S3Address folder,
    IReadOnlyDictionary<string, string> defaults)
{
    private const long MostBytes = 100_000_000;
    private const int NamedDigits = 12;

    private readonly List<InputUpload> _uploads = [];

    public IReadOnlyList<InputUpload> Uploads => _uploads;

    /// <summary>The same options, with addresses in S3 in the place of files.</summary>
    public IReadOnlyList<string> Replaced(IReadOnlyList<string> texts)
    {
        var replaced = new List<string>();
        var option = "";
        foreach (var text in texts)
        {
            if (text.StartsWith("--", StringComparison.Ordinal))
            {
                var parts = text.Split('=', 2);
                option = parts[0];
                RequireReadable(option);
                replaced.Add(parts.Length == 2 ? $"{option}={Replaced(option, parts[1])}" : text);
            }
            else
            {
                replaced.Add(Replaced(option, text));
            }
        }

        return replaced;
    }

    /// <summary>The value itself where it names nothing on this machine.</summary>
    public string Replaced(string option, string value)
    {
        var path = value.Length == 0 || value.Contains("://", StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(value, source.WorkingDirectory);
        if (Directory.Exists(path))
        {
            throw LauncherException.Usage(
                $"'{option}' names the folder '{value}' of this machine, which a cluster cannot read. Copy it to S3, "
                    + "such as with 'aws s3 cp --recursive', and name it there.");
        }

        if (File.Exists(path))
        {
            return Upload(option, value, path).ToString();
        }

        return path is null || !NamesFiles(option)
            ? value
            : throw LauncherException.Usage(
                $"'{option}' is '{value}', and there is no such file in '{source.WorkingDirectory}'. Name one that is "
                    + "there, or give the whole address of what the cluster reads, such as s3://bucket/rows.parquet.");
    }

    private bool NamesFiles(string option) =>
        defaults.FirstOrDefault(pair => ScriptOptions.Normalized(pair.Key) == ScriptOptions.Normalized(option)).Value
            is { Length: > 0 } value
        && File.Exists(Path.GetFullPath(value, source.WorkingDirectory));

    private S3Address Upload(string option, string value, string path)
    {
        var size = new FileInfo(path).Length;
        if (size > MostBytes)
        {
            throw LauncherException.Usage(
                $"'{option}' names the file '{value}' of this machine, which has {FileSizes.Shown(size)}; up to "
                    + $"{FileSizes.Shown(MostBytes)} go along with a run. Copy it to S3 and name it there.");
        }

        if (_uploads.Find(upload => upload.File == path) is { } same)
        {
            return same.Address;
        }

        using var content = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var address = folder.Below($"{hash[..NamedDigits]}/{Path.GetFileName(path)}");
        _uploads.Add(new InputUpload(path, hash, address));
        return address;
    }

    private static void RequireReadable(string option)
    {
        if (option == ScriptArguments.ParameterFileOption)
        {
            throw LauncherException.Usage(
                $"'{option}' names a file that the script reads from its own disk, which a cluster does not have. "
                    + "Give its values as options.");
        }
    }
}
