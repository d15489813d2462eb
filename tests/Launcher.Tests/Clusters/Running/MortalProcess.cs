namespace Launcher.Tests.Clusters.Running;

/// <summary>The power goes off at a point at which a process talks to the world; nothing works then.</summary>
/// <param name="steps">Points that it lives through.</param>
internal sealed class MortalProcess(int steps)
{
    private int _left = steps;

    public int Left => _left;

    /// <summary>What it was doing then.</summary>
    public string? LastWords { get; private set; }

    public void Step(string doing)
    {
        if (Interlocked.Decrement(ref _left) < 0)
        {
            LastWords ??= doing;
            throw new KilledException();
        }
    }
}

internal sealed class KilledException() : Exception("The process was killed.")
{
    /// <summary>A dead process fails at its clean-up as well.</summary>
    public static bool IsIn(Exception failure) =>
        failure is KilledException
        || (failure is AggregateException several && several.InnerExceptions.Any(one => one is KilledException));
}
