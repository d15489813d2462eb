using Amazon.ElasticMapReduce.Model;
using Launcher.Children;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Watching;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Stages.Clusters;

namespace Launcher.Commands.Clusters;

/// <summary>What became of the wish to end a run.</summary>
internal sealed record StoppedRun(string? RunId, string? ClusterId, bool MayRun, string Sentence);

/// <summary>
/// Ends a run: by its journal where nobody watches it, so that it is cleaned up and told; else the cluster alone, and
/// the launcher that watches it does the rest.
/// </summary>
internal sealed class ClusterStop(LauncherHost host, FoundRun run)
{
    public async Task<StoppedRun> StopAsync(ClusterLook look, CancellationToken stop)
    {
        if (run.Journal is null && look.Cluster is { } cluster && !IsOurs(cluster))
        {
            throw LauncherException.Usage(
                $"Cluster {cluster.Id} carries no tag '{LaunchRequest.TokenTag}', so no launcher of this kind started "
                    + "it. End it in the console.");
        }

        var (clusterId, isAlive) = (run.ClusterId, look.IsAlive);
        using var sweep = new ClusterSweep(run.Services.Clock);
        if (run is { Reference: { } reference, Journal.IsOver: false })
        {
            using var interruption = new Interruption();
            interruption.Raise();
            using var forced = stop.Register(interruption.Raise);
            var context = host.Context(new PlainDisplay(TextWriter.Null, host.Clock.LocalTimeZone)) with
            {
                Interruption = interruption,
            };
            var meter = ClusterParts.Meter(host.Environment, run.Services, run.Journal);
            var parts = ClusterParts.Context(context, run.Services, reference, meter, null) with { Sweep = sweep };
            var result = await new ClusterRun(parts).ResumeAsync(reference.RunId);
            if (!result.IsDetached)
            {
                var mayRun = result.Journal.Record!.Left.ClusterMayRun;
                return Ended(result.Journal.ClusterId, mayRun, mayRun ? string.Join(' ', result.Notes) : null);
            }

            if (result.Journal.ClusterId is { } current && current != clusterId)
            {
                (clusterId, isAlive) = (current, true);
            }
            else if (!isAlive)
            {
                return NotYet(result.Journal);
            }
        }

        if (clusterId is not { } id || !isAlive)
        {
            return Ended(clusterId, mayRun: false, null);
        }

        var terminator = new ClusterTerminator(new Connection(run.Services, null), sweep);
        var proof = await terminator.EndAsync(id, null, _ => Task.CompletedTask, stop);
        return Ended(id, proof.State == EndState.MayRun, proof.Problem);
    }

    // Another launcher has the run in its hands, with no cluster at this moment and perhaps one at the next.
    private static StoppedRun NotYet(RunJournal journal) =>
        new(
            journal.RunId,
            null,
            MayRun: true,
            $"Run {journal.RunId} is {journal.State.ToString().ToUpperInvariant()} in the hands of "
                + $"'{journal.Lease?.Owner}', and no cluster of it is known yet, so nothing was ended. Stop that "
                + "launcher, or repeat this in a minute.");

    private StoppedRun Ended(string? clusterId, bool mayRun, string? problem)
    {
        var name = char.ToUpperInvariant(run.Name[0]) + run.Name[1..];
        var cluster = clusterId is { } id ? $"cluster {id}" : "no cluster";
        var sentence = (mayRun, clusterId) switch
        {
            (true, _) => $"{name} is not proven to have ended: {cluster} may still be running and costing. {problem}",
            (_, null) => $"{name} is ended; it had {cluster}.",
            _ => $"{name} is ended: {cluster} is gone.",
        };
        return new StoppedRun(run.Reference?.RunId, clusterId, mayRun, sentence.TrimEnd());
    }

    private static bool IsOurs(Cluster cluster) =>
        cluster.Tags?.Exists(tag => tag.Key == LaunchRequest.TokenTag) == true;
}
