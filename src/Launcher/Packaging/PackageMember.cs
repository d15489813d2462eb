using System.Security.Cryptography;
using System.Text;

namespace Launcher.Packaging;

/// <summary>Entries of an archive that are compressed together. A folder's entry has no file.</summary>
internal sealed record PackageMember(IReadOnlyList<(string Name, PackageFile? File)> Entries, bool IsShared)
{
    // Larger ones compress no better; smaller ones would hold too little to compress.
    private const long UsualSize = 1_000_000;

    /// <summary>In the archive's order, which hangs on names and sizes alone.</summary>
    public static IReadOnlyList<PackageMember> Of(IReadOnlyList<PackageFile> files)
    {
        var members = new List<PackageMember>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in files.GroupBy(file => file.IsShared))
        {
            var folders = part.SelectMany(file => Above(file.Name)).Where(known.Add).Order(StringComparer.Ordinal);
            var entries = folders.Select(folder => (folder + "/", (PackageFile?)null)).ToList();
            var size = 0L;
            foreach (var file in part)
            {
                entries.Add((file.Name, file));
                size += new FileInfo(file.Path).Length;
                if (size >= UsualSize)
                {
                    members.Add(new PackageMember(entries, part.Key));
                    (entries, size) = ([], 0);
                }
            }

            if (entries.Count > 0)
            {
                members.Add(new PackageMember(entries, part.Key));
            }
        }

        return members;
    }

    /// <summary>Equal keys give equal bytes; a compressor of another runtime may give others.</summary>
    public async Task<string> KeyAsync(CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"1 {Environment.Version}");
        foreach (var (name, file) in Entries)
        {
            Append(hash, $"{name} {file?.IsProgram}");
            if (file is not null)
            {
                await using var content = File.OpenRead(file.Path);
                hash.AppendData(await SHA256.HashDataAsync(content, stop));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) =>
        hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private static IEnumerable<string> Above(string name)
    {
        for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            yield return name[..slash];
        }
    }
}
