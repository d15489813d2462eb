using Launcher.Results;

namespace Launcher.Reports;

/// <summary>The files that the run left.</summary>
internal static class OutputsSection
{
    private const int Listed = 200;

    public static string Write(ReportFacts facts) =>
        Html.Section(
            "outputs",
            "Outputs",
            facts
                .Results.Files.Where(pair => pair.Value.Count > 0)
                .Select(pair => Of(pair.Key, facts.Configuration.Outputs[pair.Key], pair.Value)));

    private static string Of(string role, string folder, IReadOnlyList<OutputFile> files)
    {
        var table = Html.Table($"Files of {role}", ["File", "Size"], [.. files.Take(Listed).Select(Row)]);
        var rest = files.Count > Listed ? $"<p>and {files.Count - Listed} more files</p>" : "";
        var size = FileSizes.Shown(files.Sum(file => file.Size));
        var count = files.Count == 1 ? $"1 file, {size}" : $"{files.Count} files, {size}";
        return $"<p>{Html.Text(role)}: <code>{Html.Text(folder)}</code></p>\n{Html.Details(count, table + rest)}";
    }

    private static IReadOnlyList<Cell> Row(OutputFile file) =>
        [new Cell(file.Path), new Cell(FileSizes.Shown(file.Size), IsNumber: true)];
}
