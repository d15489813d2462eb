namespace Notebooks.Host;

/// <summary>The notebook or the command line asks for what cannot be done; the message is for people.</summary>
internal sealed class HostException(HostExit exit, string message) : Exception(message)
{
    public HostExit Exit { get; } = exit;
}
