namespace NbToScript.Commands;

/// <summary>Turns files, folders and the configured list into notebook paths.</summary>
internal static class NotebookArguments
{
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> arguments, string workingFolder)
    {
        if (arguments.Count == 0)
        {
            return FromConfiguration(workingFolder);
        }

        var notebooks = new List<string>();
        foreach (var argument in arguments)
        {
            var path = Path.GetFullPath(Path.Combine(workingFolder, argument));
            if (Directory.Exists(path))
            {
                notebooks.AddRange(Directory.GetFiles(path, "*.ipynb").Order(StringComparer.Ordinal));
            }
            else if (argument.StartsWith('-'))
            {
                throw new UsageException($"Option '{argument}' is not known. Use --help to see commands and options.");
            }
            else if (!File.Exists(path))
            {
                throw new UsageException($"Notebook '{argument}' does not exist.");
            }
            else if (Path.GetExtension(path) != ".ipynb")
            {
                throw new UsageException($"'{argument}' is not a notebook: its name does not end in '.ipynb'.");
            }
            else
            {
                notebooks.Add(path);
            }
        }

        return notebooks.Count > 0
            ? [.. notebooks.Distinct()]
            : throw new UsageException(
                $"There is no notebook in {string.Join(", ", arguments.Select(a => $"'{a}'"))}."
            );
    }

    private static List<string> FromConfiguration(string workingFolder)
    {
        var configuration = Configuration.FindFor(workingFolder);
        if (configuration.Notebooks.Count == 0)
        {
            throw new UsageException(
                "No notebook is named. Give files or folders, or list them under 'notebooks' in "
                    + $"{Configuration.FileName}."
            );
        }

        var notebooks = new List<string>();
        foreach (var pattern in configuration.Notebooks)
        {
            var path = Path.GetFullPath(Path.Combine(configuration.Folder!, pattern));
            var folder = Path.GetDirectoryName(path)!;
            var found = Directory.Exists(folder) ? Directory.GetFiles(folder, Path.GetFileName(path)) : [];
            if (found.Length == 0)
            {
                throw new UsageException($"'{pattern}' of {Configuration.FileName} names no notebook.");
            }

            notebooks.AddRange(found.Order(StringComparer.Ordinal));
        }

        return [.. notebooks.Distinct()];
    }
}
