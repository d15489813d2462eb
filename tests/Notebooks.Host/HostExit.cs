namespace Notebooks.Host;

/// <summary>Exit codes of a run.</summary>
internal enum HostExit
{
    Done = 0,
    CellFailed = 1,
    Usage = 2,
    TimedOut = 3,
    Unsupported = 4,
}
