namespace Launcher.Reports;

/// <summary>With which options the script ran.</summary>
internal static class OptionsSection
{
    public static string Write(ReportFacts facts)
    {
        var options = facts.Configuration.Options.Count == 0
            ? "<p>The script ran with its defaults.</p>"
            : $"<p>Given by the person: <code>{Html.Text(string.Join(' ', facts.Configuration.Options))}</code></p>";
        return Html.Section(
            "options",
            "Options",
            options,
            Html.Details("The whole command", $"<p><code>{Html.Text(string.Join(' ', facts.Configuration.Command))}</code></p>"));
    }
}
