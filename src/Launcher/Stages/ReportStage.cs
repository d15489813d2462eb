using Launcher.Clusters.Journals;
using Launcher.Reports;
using Launcher.Results;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>Writes the run's report.html.</summary>
internal sealed class ReportStage(RunContext context, RunSession session)
{
    public Task<StageOutcome<string>> RunAsync(
        RunConfiguration configuration,
        RunResults results,
        IReadOnlyList<StepRecord> steps,
        ClusterRecord? cluster = null)
    {
        var facts = new ReportFacts
        {
            RunId = session.Folder.Id,
            Source = configuration.Source,
            Started = session.Started,
            Ended = context.Now,
            Stages = [.. session.Stages.Where(stage => stage.Stage != Stage.Report)],
            Steps = steps,
            Configuration = configuration,
            Results = results,
            Cluster = cluster,
        };
        WholeFile.Write(session.Folder.Report, ReportPage.Write(facts, context.Clock.LocalTimeZone));
        return Task.FromResult(new StageOutcome<string>(session.Folder.Report));
    }
}
