using System.Globalization;
using Launcher.Progress;

namespace Launcher.Reports;

/// <summary>A run's report: one page that needs nothing but itself.</summary>
internal static class ReportPage
{
    public static string Write(ReportFacts facts, TimeZoneInfo timeZone)
    {
        var document = facts.Results.Document;
        var started = TimeZoneInfo
            .ConvertTime(facts.Started, timeZone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var duration = Durations.Shown(facts.Ended - facts.Started);
        string[] sections = document switch
        {
            null => [],
            { IsTraining: true } =>
            [
                WinnerSection.Write(facts.Results.Headline!),
                ModelsSection.Write(document),
                CurvesSection.Write(document),
                ImportancesSection.Write(document),
                ConfusionSection.Write(document),
                ClassWeightsSection.Write(document),
                GridSection.Write(document),
                ProvenanceSection.Write(document),
            ],
            _ =>
            [
                EvaluationSection.Write(document),
                CurvesSection.Write(document),
                ConfusionSection.Write(document),
                ImportancesSection.Write(document),
                ProvenanceSection.Write(document),
            ],
        };
        IEnumerable<string> parts =
        [
            .. facts.Cluster is { } cluster ? [OutcomeSection.Write(cluster)] : Array.Empty<string>(),
            .. sections,
            .. facts.Cluster is { Cost: { } cost } ? [CostSection.Write(cost)] : Array.Empty<string>(),
            DurationsSection.Write(facts),
            OptionsSection.Write(facts),
            OutputsSection.Write(facts),
        ];
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{Html.Text(facts.Source)}: run {Html.Text(facts.RunId)}</title>
            <style>
            {ReportStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>{Html.Text(facts.Source)}</h1>
            <p>Run {Html.Text(facts.RunId)}, started {started}, took {duration}</p>
            </header>
            <main>
            {string.Join('\n', parts.Where(part => part.Length > 0))}
            </main>
            </body>
            </html>

            """;
    }
}
