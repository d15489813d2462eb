using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Spark.Plans;

namespace Spark.Embedded.Files;

/// <summary>Finds the files of a source: files, folders with all below them, and patterns.</summary>
internal static class FileListing
{
    /// <summary>The files in the order in which Spark reads them: larger ones first, equal ones by path.</summary>
    public static IReadOnlyList<DataFile> Of(FileSource source)
    {
        var options = new SourceOptions(source.Options);
        options.Refuse("modifiedBefore");
        options.Refuse("modifiedAfter");
        var isFlat = options.Flag("recursiveFileLookup", false);
        var filter = options.Find("pathGlobFilter") is { } pattern ? GlobPattern(pattern) : null;
        var basePath = options.Find("basePath") is { } text ? System.IO.Path.GetFullPath(PathText.Local(text)) : null;
        var files = new List<DataFile>();
        foreach (var path in source.Paths)
        {
            foreach (var root in Expand(PathText.Local(path), path, options.Flag("ignoreMissingFiles", false)))
            {
                Collect(root, basePath ?? root, isFlat, files);
            }
        }

        return files
            .Where(file => filter is null || filter.IsMatch(System.IO.Path.GetFileName(file.Path)))
            .OrderByDescending(file => file.Length)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>The sentence for a path that is not there, with names that come near.</summary>
    public static AnalysisException NotFound(string path, string local)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(local));
        var name = System.IO.Path.GetFileName(local.TrimEnd('/', '\\'));
        var near =
            folder is null || !Directory.Exists(folder)
                ? []
                : Directory
                    .EnumerateFileSystemEntries(folder)
                    .Select(entry => System.IO.Path.GetFileName(entry)!)
                    .Where(entry =>
                        Functions.Strings.Searching.Levenshtein(entry.ToLowerInvariant(), name.ToLowerInvariant())
                        <= Math.Max(2, name.Length / 3)
                    )
                    .Order(StringComparer.Ordinal)
                    .Take(3)
                    .ToArray();
        var text = new StringBuilder($"Path does not exist: {path}.");
        text.Append(
            near.Length > 0 ? $" Beside it are {string.Join(", ", near.Select(entry => $"'{entry}'"))}."
            : folder is not null && !Directory.Exists(folder) ? $" There is no folder '{folder}'."
            : string.Empty
        );
        return AnalysisFailures.Of("PATH_NOT_FOUND", text.ToString());
    }

    private static IEnumerable<string> Expand(string local, string path, bool ignoreMissing)
    {
        if (File.Exists(local) || Directory.Exists(local))
        {
            return [System.IO.Path.GetFullPath(local)];
        }

        var matches = local.AsSpan().IndexOfAny("*?[{") >= 0 ? Matches(local) : [];
        return matches.Count > 0 || ignoreMissing ? matches : throw NotFound(path, local);
    }

    private static List<string> Matches(string pattern)
    {
        var full = System.IO.Path.GetFullPath(pattern);
        var parts = full.Split('/', '\\');
        var fixedCount = parts.TakeWhile(part => part.AsSpan().IndexOfAny("*?[{") < 0).Count();
        var folders = new List<string>
        {
            string.Join('/', parts.Take(fixedCount)) is { Length: > 0 } root ? root : "/",
        };
        foreach (var part in parts.Skip(fixedCount))
        {
            var regex = GlobPattern(part);
            folders = folders
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFileSystemEntries)
                .Where(entry => regex.IsMatch(System.IO.Path.GetFileName(entry)))
                .Order(StringComparer.Ordinal)
                .ToList();
        }

        return folders;
    }

    private static void Collect(string path, string basePath, bool isFlat, List<DataFile> files)
    {
        if (File.Exists(path))
        {
            if (IsHidden(System.IO.Path.GetFileName(path)))
            {
                return;
            }

            var folder = System.IO.Path.GetDirectoryName(path)!;
            files.Add(new DataFile(path, new FileInfo(path).Length, isFlat ? [] : Partition(folder, basePath)));
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetFileName(entry);
            if (!IsHidden(name))
            {
                Collect(entry, basePath, isFlat, files);
            }
        }
    }

    // Names that begin with _ are kept when they are partition folders.
    private static bool IsHidden(string name) =>
        (name.StartsWith('_') && !name.Contains('='))
        || name.StartsWith('.')
        || name.EndsWith("._COPYING_", StringComparison.Ordinal);

    private static KeyValuePair<string, string>[] Partition(string folder, string basePath)
    {
        if (!folder.StartsWith(basePath, StringComparison.Ordinal))
        {
            return [];
        }

        return folder[basePath.Length..]
            .Split('/', '\\')
            .Where(part => part.Contains('='))
            .Select(part => part.Split('=', 2))
            .Select(pair => new KeyValuePair<string, string>(
                PathText.UnescapePartition(pair[0]),
                PathText.UnescapePartition(pair[1])
            ))
            .ToArray();
    }

    private static Regex GlobPattern(string pattern)
    {
        var text = new StringBuilder("^");
        var depth = 0;
        foreach (var unit in pattern)
        {
            text.Append(
                unit switch
                {
                    '*' => ".*",
                    '?' => ".",
                    '[' => "[",
                    ']' => "]",
                    '{' => "(?:",
                    '}' when depth > 0 => ")",
                    ',' when depth > 0 => "|",
                    _ => Regex.Escape(unit.ToString()),
                }
            );
            depth +=
                unit == '{' ? 1
                : unit == '}' ? -1
                : 0;
        }

        return new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
