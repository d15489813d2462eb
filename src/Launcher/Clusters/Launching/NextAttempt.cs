using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Launching;

/// <summary>Whether a run that ended without a result gets another cluster, and which request for it.</summary>
internal static class NextAttempt
{
    /// <summary>Null when it is over. No work was done, or none that counts, in all cases that go on.</summary>
    public static int? RequestOf(RunJournal journal, Verdict verdict, DateTimeOffset now)
    {
        if (!verdict.IsWorthRetrying
            || journal.Attempts.Count >= journal.Policies.MostAttempts
            || now.AddMinutes(BudgetStop.ShortestMinutes) > journal.Deadline)
        {
            return null;
        }

        var last = journal.Attempts[^1].Request;
        int? next = last + 1 < journal.Requests.Count ? last + 1 : null;
        return verdict.Class switch
        {
            FailureClass.Capacity => next,
            FailureClass.StuckStarting or FailureClass.SpotLoss when IsFirst(journal) => next ?? last,
            FailureClass.Infrastructure or FailureClass.Bootstrap when IsFirst(journal) => last,
            _ => null,
        };
    }

    // Shortages are worth one try for each kind of machines; all else is worth one in all.
    private static bool IsFirst(RunJournal journal) =>
        journal.Attempts.SkipLast(1).All(attempt => attempt.Class == FailureClass.Capacity);
}
