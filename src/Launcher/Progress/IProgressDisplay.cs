namespace Launcher.Progress;

/// <summary>Shows a run while it goes on. Events come one at a time, from any thread.</summary>
internal interface IProgressDisplay : IAsyncDisposable
{
    void Show(RunEvent change);
}
