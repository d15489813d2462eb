using System.Globalization;
using Launcher.Clusters.Checks.Rights;

namespace Launcher.Clusters.Checks;

/// <summary>Lets checks look at the same time, each for a bounded time.</summary>
internal sealed class CheckRun(CheckSubject subject, TimeSpan limit)
{
    // For what a check has to put back when its time is over.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan QuickLimit = TimeSpan.FromSeconds(5);

    // The same refusal by each service would hide the one sentence that helps.
    private static readonly IReadOnlyList<Finding> Unasked =
        [Finding.NotCheckable("Not looked at, because the credentials do not work.", Refusals.Renew)];

    /// <summary>In the order of the checks, however fast each of them is.</summary>
    public async Task<IReadOnlyList<CheckResult>> ExecuteAsync(
        IReadOnlyList<ICheck> checks,
        CancellationToken stop)
    {
        var looks = await Task.WhenAll(checks.Select(check => LookAsync(check, stop)));
        stop.ThrowIfCancellationRequested();
        var results = checks.Zip(looks, (check, findings) => (check, findings)).ToList();
        var hasAccount = !results.Any(result =>
            result.check is IdentityCheck && result.findings.Any(found => found.Mark == CheckMark.Failed));
        return
        [
            .. results.SelectMany(result =>
                (hasAccount || result.check.IsLocal || result.check is IdentityCheck ? result.findings : Unasked)
                .Select(found => new CheckResult(result.check.Name, found))),
        ];
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(ICheck check, CancellationToken stop)
    {
        var clock = subject.Services.Clock;
        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stop);
        try
        {
            // The first part of a check runs before its first wait: started elsewhere, all start at once.
            return await Task.Run(() => check.LookAsync(subject, either.Token), CancellationToken.None)
                .WaitAsync(limit + Grace, clock, CancellationToken.None);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            var seconds = limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return
            [
                Finding.NotCheckable(
                    $"There was no answer in {seconds} seconds.",
                    "Look at the connection to AWS (proxy, VPN), then try again."),
            ];
        }
        catch (Exception refused) when (Refusals.IsKnown(refused))
        {
            return [Refusals.Of(refused)];
        }
    }
}
