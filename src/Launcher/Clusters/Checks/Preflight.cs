using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Planning;
using Launcher.Failures;

namespace Launcher.Clusters.Checks;

/// <summary>The quick checks before a launch.</summary>
internal sealed class Preflight(CheckServices services)
{
    /// <summary>What a person should know although nothing stands in the way.</summary>
    /// <exception cref="LauncherException">The launch would fail; nothing was spent.</exception>
    public async Task<IReadOnlyList<CheckResult>> RequireAsync(ClusterPlan plan, CancellationToken stop)
    {
        var subject = new CheckSubject(plan, package: null, services, stop);
        var results = await new CheckRun(subject, CheckRun.QuickLimit).ExecuteAsync(CheckList.Quick, stop);
        var failed = results.Where(result => result.Mark == CheckMark.Failed).ToList();
        if (failed.Count == 0)
        {
            return [.. results.Where(result => result.Mark != CheckMark.Ok)];
        }

        var sentences = failed.Select(result => $"{result.Finding.Sentence} {result.Finding.Advice}");
        throw new LauncherException(
            $"Nothing was launched. {string.Join(' ', sentences)}", ClusterExitCodes.AccessDenied);
    }
}
