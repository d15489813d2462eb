using System.Formats.Tar;
using Launcher.Failures;

namespace Launcher.Packaging;

/// <summary>What would break a package on a cluster, found before it goes there.</summary>
internal static class PackageChecks
{
    public const long LargeSize = 250_000_000;
    public const long MostSize = 2_000_000_000;

    /// <summary>That of Amazon Linux 2023; EMR 7 runs on it.</summary>
    private static readonly Version UsualGlibc = new(2, 34);

    /// <summary>The program and every native file are for the runtime's machine.</summary>
    public static void RequireRuntime(PackageContent content, TargetRuntime runtime)
    {
        if (!content.Native.TryGetValue(PackageContent.Program, out var program))
        {
            throw Broken($"its program is no Linux program, so '{runtime.Id}' was not published");
        }

        var foreign = content.Native.Where(file => file.Value.Machine != runtime.Machine).ToList();
        if (foreign.Count > 0)
        {
            throw Broken(
                $"'{foreign[0].Key}' is for {TargetRuntime.NameOf(foreign[0].Value.Machine)}, not for {runtime.Id}");
        }

        if (program.Interpreter != runtime.Loader)
        {
            throw Broken(
                $"its program asks for the loader '{program.Interpreter}', and clusters have '{runtime.Loader}'");
        }
    }

    /// <summary>The archive read again: the program is at the root and can be started, and nothing is a link.</summary>
    public static void RequireArchive(IReadOnlyList<(string Name, TarEntryType Type, UnixFileMode Mode)> entries)
    {
        var link = entries.FirstOrDefault(entry =>
            entry.Type is not (TarEntryType.RegularFile or TarEntryType.Directory));
        if (link.Name is not null)
        {
            throw Broken($"'{link.Name}' is a {link.Type}, which not every unpacker makes");
        }

        var program = entries.FirstOrDefault(entry => entry.Name == PackageContent.Program);
        if (program.Mode != PackageArchive.Startable)
        {
            throw Broken($"'{PackageContent.Program}' at its root cannot be started (mode '{program.Mode}')");
        }
    }

    /// <exception cref="LauncherException">Too large to be sent to every machine of a cluster.</exception>
    public static IReadOnlyList<string> Warnings(long size, LibraryLevel? glibc)
    {
        if (size > MostSize)
        {
            throw Broken($"it has {Megabytes(size)}, and more than {Megabytes(MostSize)} is not sent to a cluster");
        }

        var warnings = new List<string>();
        if (size > LargeSize)
        {
            warnings.Add(
                $"The package has {Megabytes(size)}: every machine of the cluster fetches and unpacks it before it "
                + "works. Leave data files out of the project.");
        }

        if (glibc is not null && Version.Parse(glibc.Version) > UsualGlibc)
        {
            warnings.Add(
                $"'{glibc.File}' needs glibc {glibc.Version}, and Amazon Linux 2023 (EMR 7) has {UsualGlibc}: "
                + "there the program does not start.");
        }

        return warnings;
    }

    private static string Megabytes(long size) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{size / 1_000_000} MB");

    private static LauncherException Broken(string reason) =>
        LauncherException.Run($"The package cannot run on a cluster: {reason}.");
}
