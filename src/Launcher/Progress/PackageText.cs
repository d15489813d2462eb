using Launcher.Packaging;
using Launcher.Results;

namespace Launcher.Progress;

/// <summary>The last lines of a packaging: what was made, what it needs, how it is submitted.</summary>
internal static class PackageText
{
    private const int ShownDigits = 12;

    public static IEnumerable<string> Lines(MadePackage package)
    {
        var record = package.Record;
        var facts = $"{FileSizes.Shown(record.Size)}, {record.FileCount} files, sha256 {record.Sha256[..ShownDigits]}";
        yield return $"Package of {record.Source}.";
        yield return SummaryText.Row("Archive", $"{Path.Combine(package.Folder, PackageRecord.ArchiveName)} ({facts})");
        yield return SummaryText.Row("Shim", Path.Combine(package.Folder, PackageShim.FileName));
        yield return SummaryText.Row("Needs", string.Join(", ", Needs(record)));
        foreach (var warning in record.Warnings)
        {
            yield return SummaryText.Row("Beware", warning);
        }

        yield return "";
        yield return "To run it on the cluster:";
        yield return package.ClusterCommand;
        yield return "";
        yield return "To run it on this machine, with the cluster's executors:";
        yield return package.ClientCommand;
    }

    private static IEnumerable<string> Needs(PackageRecord record)
    {
        yield return record.Runtime;
        if (record.Glibc is { } glibc)
        {
            yield return $"glibc {glibc.Version} ({glibc.File})";
        }

        if (record.StandardCpp is { } cpp)
        {
            yield return $"libstdc++ with GLIBCXX_{cpp.Version} ({cpp.File})";
        }
    }
}
