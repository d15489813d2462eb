using System.Security.Cryptography;
using System.Text;

namespace Launcher.Runs;

/// <summary>The identity of a run: runs with one key do the same work while their input files are the same.</summary>
internal sealed class RunKey : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public RunKey Add(string name, string? value)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes($"{name}={value?.Length ?? -1}:{value}\n"));
        return this;
    }

    /// <summary>Names and content of a file or of all files below a folder; nothing when there is neither.</summary>
    public RunKey AddContent(string name, string? path)
    {
        Add(name, path);
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : new[] { path }.Where(File.Exists);
        foreach (var file in files)
        {
            using var content = File.OpenRead(file!);
            Add(Path.GetRelativePath(path!, file!), Convert.ToHexStringLower(SHA256.HashData(content)));
        }

        return this;
    }

    public string Value() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
