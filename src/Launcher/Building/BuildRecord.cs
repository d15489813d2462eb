using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Launcher.Runs;

namespace Launcher.Building;

/// <summary>
/// What the last build of a project made, kept under artifacts/builds. It holds as long as the sources have the same
/// fingerprint and nobody touched what was built.
/// </summary>
internal sealed record BuildRecord(string Fingerprint, BuiltProgram Program, string OutputDigest)
{
    public static BuildRecord Of(string fingerprint, BuiltProgram program) =>
        new(fingerprint, program, DigestOf(program));

    /// <summary>Null when there is no build of these sources whose output is still as it was left.</summary>
    public static BuildRecord? Find(string path, string fingerprint)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var record = JsonSerializer.Deserialize<BuildRecord>(File.ReadAllBytes(path), JsonText.Options);
            return
                record?.Fingerprint == fingerprint
                && File.Exists(record.Program.FileName)
                && File.Exists(record.Program.Assembly)
                && record.OutputDigest == DigestOf(record.Program)
                ? record
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Save(string path) => WholeFile.Write(path, JsonSerializer.Serialize(this, JsonText.Options));

    private static string DigestOf(BuiltProgram program)
    {
        var files = new DirectoryInfo(Path.GetDirectoryName(program.Assembly)!)
            .EnumerateFiles()
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file =>
                string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
    }
}
