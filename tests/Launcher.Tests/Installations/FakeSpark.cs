using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Launcher.Installations;

namespace Launcher.Tests.Installations;

/// <summary>A release that is small, and a folder that looks like an installed one.</summary>
internal static class FakeSpark
{
    private const int Padding = 300_000;

    public static SparkRelease Release => SparkRelease.Current;

    public static byte[] Archive { get; } = Packed();

    public static string Checksum { get; } = Convert.ToHexStringLower(SHA512.HashData(Archive));

    public static string Install(string folder, string version = "3.5.6", string scala = "2.12")
    {
        Directory.CreateDirectory(Path.Combine(folder, "jars"));
        File.WriteAllText(Path.Combine(folder, "jars", $"spark-core_{scala}-{version}.jar"), "");
        return folder;
    }

    public static void Publish(FileServer server)
    {
        server.Files[Release.Archive] = Archive;
        server.Files[Release.Checksum] =
            System.Text.Encoding.ASCII.GetBytes($"{Checksum}  {Release.Archive}\n");
    }

    private static byte[] Packed()
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip, TarEntryFormat.Ustar))
        {
            Add(tar, "jars/spark-core_2.12-3.5.6.jar", [], UnixFileMode.UserRead);
            Add(tar, "bin/spark-submit", "#!/bin/sh\n"u8.ToArray(), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var padding = new byte[Padding];
            new Random(1).NextBytes(padding);
            Add(tar, "jars/padding.jar", padding, UnixFileMode.UserRead);
        }

        return bytes.ToArray();
    }

    private static void Add(TarWriter tar, string name, byte[] content, UnixFileMode mode) =>
        tar.WriteEntry(
            new UstarTarEntry(TarEntryType.RegularFile, $"{Release.Name}/{name}")
            {
                DataStream = new MemoryStream(content),
                Mode = mode,
            });
}
