using Launcher.Results;

namespace Launcher.Reports;

/// <summary>The files that the run left.</summary>
internal static class OutputsSection
{
    private const int Listed = 200;

    public static string Write(ReportFacts facts) =>
        Html.Section("outputs", "Outputs", facts.Results.Files.Where(pair => pair.Value.Count > 0).Select(pair => Of(
            pair.Key, facts.Configuration.Outputs[pair.Key], pair.Value)));

    private static string Of(string role, string folder, IReadOnlyList<OutputFile> files)
    {
        var rest = files.Count > Listed ? $"<p>and {files.Count - Listed} more files</p>" : "";
        return $"<p>{Html.Text(role)}: <code>{Html.Text(folder)}</code></p>"
            + Html.Details(
                $"{files.Count} files, {FileSizes.Shown(files.Sum(file => file.Size))}",
                Html.Table(
                    $"Files of {role}",
                    ["File", "Size"],
                    [.. files.Take(Listed).Select(file => (IReadOnlyList<Cell>)[new Cell(file.Path), new Cell(FileSizes.Shown(file.Size), IsNumber: true)])])
                + rest);
    }
}
