using Launcher.Clusters.Access;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages.Clusters;

/// <summary>Takes a run on a cluster to its end that this process did not start.</summary>
internal sealed class EmrResume(RunContext context, RunStore store, ClusterServices services)
{
    private static readonly Stage[] Stages =
    [
        Stage.Cluster, Stage.Steps, Stage.CleanUp, Stage.Collect, Stage.Report,
    ];

    private static readonly string[] Roles = [OutputRole.Model, OutputRole.Evaluation, OutputRole.Scores];

    /// <param name="local">Null for a run that was started elsewhere: it gets a folder here.</param>
    public async Task<RunSummary> ExecuteAsync(ClusterReference reference, RunJournal journal, RunRecord? local)
    {
        ArtifactsFolder.Require(store);
        var taken = local is null
            ? null
            : FileLock.TryTake(new RunFolder(local.Folder).Lock)
                ?? throw LauncherException.Usage(
                    $"Run {local.Id} is watched by another launcher on this machine; 'status {local.Id}' shows it.");
        using var session = RunSession.Start(context, store, journal.Source, Stages);
        if (local is not null)
        {
            session.ContinueIn(local, taken!, $"Goes on with run {reference.RunId} on its cluster.");
        }

        var ending = new RunEnding(context, session, new RunRequest(journal.Source), journal.Source);
        var finished = await ending.OfAsync(async () => await WorkAsync(session, reference, journal));
        context.Display.Show(new RunEnded(context.Now, finished!));
        return finished!;
    }

    private async Task<RunSummary> WorkAsync(RunSession session, ClusterReference reference, RunJournal journal)
    {
        var configuration = RunConfiguration.Read(session.Folder.Path) ?? Rebuilt(reference, journal);
        configuration.Save(session.Folder.Path);
        var follower = new StageFollower(context, session, services.Store, S3Address.Parse(journal.Logs));
        var parts = ClusterParts.Context(
            context, services, reference, ClusterParts.Meter(context.Environment, services, journal), follower);
        try
        {
            var result = await new ClusterRun(parts).ResumeAsync(reference.RunId);
            return await new ClusterEnding(context, session, services, follower).OfAsync(configuration, result);
        }
        catch (StorageException refused)
        {
            throw StorageWords.Of(refused);
        }
    }

    private RunConfiguration Rebuilt(ClusterReference reference, RunJournal journal) =>
        new()
        {
            Source = journal.Source,
            Target = EmrRun.Target,
            Project = journal.Source,
            WorkingDirectory = context.CurrentDirectory,
            Options = [],
            Command = [],
            Environment = new Dictionary<string, string>(),
            Outputs = Roles.ToDictionary(
                role => role, role => $"{reference.Packages}runs/{reference.RunId}/outputs/{role}"),
            Cluster = reference,
            Fingerprint = "",
            Key = journal.Token,
        };
}
