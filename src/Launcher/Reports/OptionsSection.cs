namespace Launcher.Reports;

/// <summary>With which options the script ran.</summary>
internal static class OptionsSection
{
    public static string Write(ReportFacts facts)
    {
        var given = facts.Configuration.Options;
        var options =
            given.Count == 0
                ? "<p>The script ran with its defaults.</p>"
                : $"<p>Given by the person: {Code(given)}</p>";
        return Html.Section(
            "options",
            "Options",
            options,
            Html.Details("The whole command", $"<p>{Code(facts.Configuration.Command)}</p>"));
    }

    private static string Code(IReadOnlyList<string> words) => $"<code>{Html.Text(string.Join(' ', words))}</code>";
}
