namespace Launcher.Clusters.Journals;

/// <summary>Another process acts on the run now; this one has to keep its hands off.</summary>
internal sealed class LeaseLostException(string runId, Lease? holder)
    : Exception(
        holder is null
            ? $"Run '{runId}' was changed by another process."
            : $"Run '{runId}' was taken over by '{holder.Owner}'.");
